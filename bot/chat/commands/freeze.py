"""`/freeze`: at once, nothing is made with one's cameo any more."""

from bot.app.account import policy, profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-freeze", 6


async def run(context: Context, command: Command) -> Reply:
    """Freezes, and says what was stopped and withdrawn."""
    receipt = await policy.freeze(context.app, context.me.id)
    mine = await profile.show(context.app, context.me.id)
    return Reply(cards.frozen_card(receipt, mine, context.words))
