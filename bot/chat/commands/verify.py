"""`/verify K7Q2-M9XD`: whose yes stands behind a clip."""

from bot.app.delivery import verify
from bot.chat.cards import notes
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply
from bot.core.clip import named_in
from bot.core.errors import NotFound

HELP, ORDER = "help-verify", 12


async def run(talk: Talk, command: Command) -> Reply:
    """By the id that was typed, or that stands on the message it is about."""
    text = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if not text:
        return Reply(notes.how_to_verify(talk.words))
    clip = named_in(text)
    if clip is None:
        raise NotFound("verify-no-id")
    return Reply(notes.verified(talk.words, await verify.behind(talk.app.store, clip)))
