"""`/history`: everything that was made or asked with one's face."""

from bot.app.account.history import show
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-history", 5


async def run(context: Context, command: Command) -> Reply:
    """Shows the latest, with a way to take each back."""
    return Reply(cards.history_card(await show(context.app, context.me.id), context.words))
