"""Shows a private message that the platform could not deliver, as a reply to its reader.

A platform posts a button for it where the person can see one. The buttons of the shown card work as
usual.
"""

from bot.app.delivery.build_view_models import load_view_model
from bot.app.ports import MessageKind
from bot.app.requests import consents
from bot.chat.cards import build_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply
from bot.core.errors import NotFound
from bot.core.ids import RequestId


async def handle_show(context: Context, press: ResolvedPress) -> Reply:
    """Shows the message as it is now; a clip only to those who may review it at this moment.

    Raises NotFound "button-gone" when it has no content, Temporary when the platform cannot be
    asked for the rights of a moderator.
    """
    if press.message.kind is MessageKind.REVIEW:
        # A moderator who may not any longer ends the review: the card then shows no clip.
        await consents.may_review(context.app, context.me.id, RequestId(press.message.subject))
    view_model = await load_view_model(context.app, press.message)
    if view_model is None:
        raise NotFound("button-gone")
    return Reply(build_card(view_model, context.words, press.message.token), replaces=True)


VERBS = {"show": handle_show}
