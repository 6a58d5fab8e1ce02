"""`/history`: everything that was made or asked with one's face."""

from bot.app.account.history import history
from bot.chat.cards import me as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-history", 5


async def run(talk: Talk, command: Command) -> Reply:
    """Shows the latest, with a way to take each back."""
    return Reply(cards.history(await history(talk.app, talk.me.id), talk.words))
