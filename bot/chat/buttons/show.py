"""What a private message says, where it could not be sent: its buttons work there as well."""

from bot.app.delivery import build_view_models
from bot.chat.cards import build_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.errors import NotFound


async def show(context: Context, press: ResolvedPress) -> Reply:
    """As it is now."""
    async with context.app.store.read() as t:
        what = await build_view_models.picture(context.app, t, press.view)
    if what is None:
        raise NotFound("button-gone")
    return Reply(build_card(what, context.words, press.view.token), replaces=True)


VERBS = {"show": show}
