"""`/language ko`: sets the language in which Walk-On writes to the actor."""

from bot.app import people
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.chat.words import Words

HELP_KEY, ORDER = "help-language", 9
ACTS_AT_ONCE = True


async def run(context: Context, command: Command) -> Reply:
    """Sets the language that is named, or else the one of the two that is not set now."""
    typed = "".join(part for part in command.parts if isinstance(part, str)).strip().lower()
    if typed.startswith(("ko", "한")):
        language = "ko"
    elif typed.startswith(("en", "영")):
        language = "en"
    else:
        language = "en" if context.me.language == "ko" else "ko"
    await people.set_language(context.app, context.me.id, language)
    return Reply(notes.confirmation_card(Words(language), "language-set"))
