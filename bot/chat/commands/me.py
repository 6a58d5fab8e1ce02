"""`/me`: one's own cameo and every rule about it."""

from bot.app.account import policy
from bot.chat.cards import me as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-me", 3


async def run(talk: Talk, command: Command) -> Reply:
    """Shows it to them alone."""
    return Reply(cards.overview(await policy.show(talk.app, talk.me.id), talk.words))
