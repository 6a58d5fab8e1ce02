"""`/freeze`: at once, nothing is made with one's cameo any more."""

from bot.app.account import policy
from bot.chat.cards import me as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-freeze", 6


async def run(talk: Talk, command: Command) -> Reply:
    """Freezes, and says what was stopped and withdrawn."""
    receipt = await policy.freeze(talk.app, talk.me.id)
    mine = await policy.show(talk.app, talk.me.id)
    return Reply(cards.frozen(receipt, mine, talk.words))
