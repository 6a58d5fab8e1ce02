"""Another try, after a clip that did not work."""

from bot.app.enrollment import enroll
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def again(context: Context, press: ResolvedPress) -> Reply:
    """A new link with fresh digits, for them alone."""
    link = await enroll.begin(context.app, context.me.id, context.place.id)
    return Reply(
        notes.capture_link_card(context.words, f"{context.public_url}/capture/{link.token}")
    )


VERBS = {"enroll": again}
