"""`/delete`: leaving without a trace, after one question."""

from bot.app.account import profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-delete", 11


async def run(context: Context, command: Command) -> Reply:
    """Asks whether they mean it."""
    return Reply(cards.delete_card(await profile.show(context.app, context.me.id), context.words))
