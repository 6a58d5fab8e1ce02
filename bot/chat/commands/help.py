"""`/help`: what can be typed."""

from bot.chat import commands
from bot.chat.cards import notes
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-help", 16


async def run(talk: Talk, command: Command) -> Reply:
    """Lists it."""
    listed = [
        (talk.command if name == "cameo" else name, talk.words(module.HELP))
        for name, module in commands.found().items()
    ]
    return Reply(notes.help_card(talk.words, talk.command, listed))
