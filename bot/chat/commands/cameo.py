"""`/cameo surfing a giant wave at sunset look:film @Mina`: asks for a clip."""

from bot.app.requests import ask
from bot.chat.cards import notes
from bot.chat.commands._prompt import parse_prompt
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-cameo", 1
TAKES_OPTIONS = True


async def run(context: Context, command: Command) -> Reply:
    """Makes the request, whose card in the conversation is the answer; explains the command when
    there is no prompt."""
    parsed = await parse_prompt(context, command)
    if not parsed.prompt:
        return Reply(notes.ask_help_card(context.words, context.command_name))
    await ask.ask(
        context.app,
        context.me.id,
        context.place.id,
        parsed.prompt,
        parsed.cast,
        parsed.clip_options,
    )
    return Reply()
