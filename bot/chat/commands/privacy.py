"""`/privacy`: says who runs this, what is stored, what for, and how long."""

from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-privacy", 15


async def run(context: Context, command: Command) -> Reply:
    """Shows the card."""
    return Reply(notes.privacy_card(context.words, context.operator, context.app.retention))
