"""`/link` gives a code; `/link CODE` on the other platform makes both accounts one person."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply
from bot.core.account_link import LASTS
from bot.core.errors import WrongState
from bot.core.person import PlaceKind

HELP, ORDER = "help-link", 13


async def run(talk: Talk, command: Command) -> Reply:
    """In private alone: a code is for nobody else's eyes."""
    if talk.where.kind is not PlaceKind.PRIVATE:
        raise WrongState("join-private")
    typed = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if typed:
        return Reply(cards.offer(await link.typed(talk.app, talk.me.id, typed), talk.words))
    until = talk.app.now() + LASTS
    return Reply(cards.code(await link.code(talk.app, talk.me.id), until, talk.words))
