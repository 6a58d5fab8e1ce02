"""`/verify K7Q2-M9XD`: whose yes stands behind a clip."""

from bot.app.delivery import verify
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.clip import find_clip_id
from bot.core.errors import NotFound

HELP_KEY, ORDER = "help-verify", 12


async def run(context: Context, command: Command) -> Reply:
    """By the id that was typed, or that stands on the message it is about."""
    text = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if not text:
        return Reply(notes.verify_help_card(context.words))
    clip = find_clip_id(text)
    if clip is None:
        raise NotFound("verify-no-id")
    return Reply(
        notes.verified_card(context.words, await verify.get_clip_consents(context.app.store, clip))
    )
