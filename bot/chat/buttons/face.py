"""The answers of an owner to a new cameo that shows their face."""

from bot.app.delivery.build_view_models import load_view_model
from bot.app.enrollment import held
from bot.chat.buttons import Handler
from bot.chat.cards import build_card, notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.errors import NotFound
from bot.core.ids import CameoId


async def handle_mine(context: Context, press: ResolvedPress) -> Reply:
    """Tells how to join the two accounts."""
    return Reply(notes.confirmation_card(context.words, "face-join"))


async def handle_not_mine(context: Context, press: ResolvedPress) -> Reply:
    """Reports the other cameo to the operator. Raises NotFound, NotYours, WrongState."""
    await held.dispute(context.app, context.me.id, CameoId(press.message.subject))
    view_model = await load_view_model(context.app, press.message)
    if view_model is None:
        raise NotFound("button-gone")
    return Reply(build_card(view_model, context.words, press.message.token), replaces=True)


VERBS: dict[str, Handler] = {"face-mine": handle_mine, "face-not-mine": handle_not_mine}
