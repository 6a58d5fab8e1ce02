"""Two accounts are one person: they mean it."""

from bot.app import joining
from bot.chat.cards import joining as cards
from bot.chat.parts import Reply
from bot.chat.talk import Pressed, Talk


async def join(talk: Talk, pressed: Pressed) -> Reply:
    """From now on."""
    await joining.join(talk.app, talk.me.id)
    return Reply(cards.done(talk.words), replaces=True)


VERBS = {"link": join}
