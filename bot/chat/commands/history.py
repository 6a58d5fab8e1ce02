"""`/history`: every request with the actor's cameo or by the actor."""

from bot.app.account import history
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-history", 5


async def run(context: Context, command: Command) -> Reply:
    """Shows the latest ones, and a menu to withdraw consent."""
    view = await history.load_history(context.app, context.me.id)
    return Reply(cards.history_card(view, context.words))
