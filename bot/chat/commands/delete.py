"""`/delete`: leaving without a trace, after one question."""

from bot.app.account import policy
from bot.chat.cards import me as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-delete", 11


async def run(talk: Talk, command: Command) -> Reply:
    """Asks whether they mean it."""
    return Reply(cards.leaving(await policy.show(talk.app, talk.me.id), talk.words))
