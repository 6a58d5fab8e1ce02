"""Two accounts are one person: they mean it."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Pressed, Talk
from bot.chat.contract import Reply


async def join(talk: Talk, pressed: Pressed) -> Reply:
    """From now on."""
    await link.join(talk.app, talk.me.id)
    return Reply(cards.done(talk.words), replaces=True)


VERBS = {"link": join}
