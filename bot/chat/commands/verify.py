"""`/verify K7Q2-M9XD`: whose consent a clip rests on."""

from bot.app.delivery import verify
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.clip import find_clip_id
from bot.core.errors import NotFound

HELP_KEY, ORDER = "help-verify", 12


async def run(context: Context, command: Command) -> Reply:
    """Shows the consents to the clip whose id was typed, or explains the command when nothing was.
    Raises NotFound "verify-no-id" when the text holds no clip id."""
    text = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if not text:
        return Reply(notes.verify_help_card(context.words))
    clip_id = find_clip_id(text)
    if clip_id is None:
        raise NotFound("verify-no-id")
    clip_consents = await verify.get_clip_consents(context.app.store, clip_id)
    return Reply(notes.verified_card(context.words, clip_consents))
