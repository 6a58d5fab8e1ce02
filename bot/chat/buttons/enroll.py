"""Another try to enroll, after a clip that was rejected."""

from bot.app.enrollment import enroll
from bot.chat.cards import notes
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def handle_enroll(context: Context, press: ResolvedPress) -> Reply:
    """Gives the actor a new capture link, with a new challenge."""
    link = await enroll.begin(context.app, context.me.id, context.place.id)
    return Reply(
        notes.capture_link_card(context.words, f"{context.public_url}/capture/{link.token}")
    )


VERBS = {"enroll": handle_enroll}
