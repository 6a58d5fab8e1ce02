"""`/help`: lists the commands."""

from bot.chat import commands
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-help", 16


async def run(context: Context, command: Command) -> Reply:
    """Lists every command with its one-line help."""
    command_list = [
        (context.command_name if name == "cameo" else name, context.words(module.HELP_KEY))
        for name, module in commands.list_commands().items()
    ]
    return Reply(notes.help_card(context.words, context.command_name, command_list))
