"""`/help`: lists the commands."""

from bot.chat import commands
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-help", 16


async def run(context: Context, command: Command) -> Reply:
    """Lists every command with its one-line help."""
    command_list = commands.list_help(context.words.language, context.command_name)
    return Reply(notes.help_card(context.words, context.command_name, command_list))
