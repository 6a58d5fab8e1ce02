"""`/export`: everything that is held about somebody, as one file."""

from bot.app.account.export import export
from bot.chat.cards import notes
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply

HELP, ORDER = "help-export", 10
LONG = True


async def run(talk: Talk, command: Command) -> Reply:
    """Gives the file to them alone."""
    content = await export(talk.app, talk.me.id)
    return Reply(notes.said(talk.words, "export-ready"), file=("walk-on.zip", content))
