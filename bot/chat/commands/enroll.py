"""`/enroll`: a one-time link to the capture page."""

from bot.app.enrollment import enroll
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-enroll", 2


async def run(context: Context, command: Command) -> Reply:
    """Gives the link to the actor alone."""
    link = await enroll.begin(context.app, context.me.id, context.place.id)
    return Reply(
        notes.capture_link_card(context.words, f"{context.public_url}/capture/{link.token}")
    )
