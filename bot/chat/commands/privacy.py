"""`/privacy`: what is kept, for what, how long."""

from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-privacy", 15


async def run(context: Context, command: Command) -> Reply:
    """Says it."""
    return Reply(notes.privacy_card(context.words))
