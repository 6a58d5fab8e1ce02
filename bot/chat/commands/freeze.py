"""`/freeze`: pauses the actor's cameo at once and withdraws every clip with it."""

from bot.app.account import policy, profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-freeze", 6
ACTS_AT_ONCE = True


async def run(context: Context, command: Command) -> Reply:
    """Freezes the cameo, and lists what was stopped and withdrawn."""
    receipt = await policy.freeze(context.app, context.me.id)
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.frozen_card(receipt, overview, context.words))
