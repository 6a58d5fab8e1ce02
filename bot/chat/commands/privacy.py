"""`/privacy`: what is kept, for what, how long."""

from bot.chat.cards import notes
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-privacy", 15


async def run(talk: Talk, command: Command) -> Reply:
    """Says it."""
    return Reply(notes.privacy(talk.words))
