"""`/enroll`: a one-time link to the capture page."""

from bot.app.enrollment import enroll
from bot.chat.cards import notes
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-enroll", 2


async def run(talk: Talk, command: Command) -> Reply:
    """Gives the link to them alone."""
    link = await enroll.begin(talk.app, talk.me.id, talk.place.id)
    return Reply(notes.capture_link(talk.words, f"{talk.public_url}/capture/{link.token}"))
