"""`/me`: one's own cameo and every rule about it."""

from bot.app.account import profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-me", 3


async def run(context: Context, command: Command) -> Reply:
    """Shows it to them alone."""
    return Reply(cards.overview_card(await profile.show(context.app, context.me.id), context.words))
