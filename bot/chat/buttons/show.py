"""What a private message says, where it could not be sent: its buttons work there as well."""

from bot.app.delivery import build_view_models
from bot.chat.cards import card
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply
from bot.core.errors import NotFound


async def show(talk: Talk, pressed: Pressed) -> Reply:
    """As it is now."""
    async with talk.app.store.read() as t:
        what = await build_view_models.picture(talk.app, t, pressed.view)
    if what is None:
        raise NotFound("button-gone")
    return Reply(card(what, talk.words, pressed.view.token), replaces=True)


VERBS = {"show": show}
