"""What a private message says, where it could not be sent: its buttons work there as well."""

from bot.app.delivery.build_view_models import load_view_model
from bot.chat.cards import build_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.errors import NotFound


async def show(context: Context, press: ResolvedPress) -> Reply:
    """As it is now."""
    view_model = await load_view_model(context.app, press.view)
    if view_model is None:
        raise NotFound("button-gone")
    return Reply(build_card(view_model, context.words, press.view.token), replaces=True)


VERBS = {"show": show}
