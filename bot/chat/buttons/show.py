"""Shows a private message that the platform could not deliver, as a reply to its reader.

A platform posts a button for it where the person can see one. The buttons of the shown card work as
usual.
"""

from bot.app.delivery.build_view_models import load_view_model
from bot.chat.cards import build_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.errors import NotFound


async def handle_show(context: Context, press: ResolvedPress) -> Reply:
    """Shows the message as it is now. Raises NotFound "button-gone" when it has no content."""
    view_model = await load_view_model(context.app, press.message)
    if view_model is None:
        raise NotFound("button-gone")
    return Reply(build_card(view_model, context.words, press.message.token), replaces=True)


VERBS = {"show": handle_show}
