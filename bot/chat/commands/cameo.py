"""`/cameo surfing a giant wave at sunset look:film @Mina`: asks for a clip."""

from bot.app.requests import ask
from bot.chat.cards import notes
from bot.chat.commands._prompt import parse_prompt
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-cameo", 1
NEEDS_ADMIN_STATUS = TAKES_OPTIONS = True


async def run(context: Context, command: Command) -> Reply:
    """Asks; the card in the conversation tells the rest."""
    wanted = await parse_prompt(context, command)
    if not wanted.prompt:
        return Reply(notes.ask_help_card(context.words, context.command_name))
    await ask.ask(
        context.app,
        context.me.id,
        context.place.id,
        wanted.prompt,
        wanted.cast,
        wanted.wish,
        admin=context.origin.is_admin,
    )
    return Reply()
