"""`/export`: everything that is held about somebody, as one file."""

from bot.app.account.export import export
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-export", 10
IS_LONG = True


async def run(context: Context, command: Command) -> Reply:
    """Gives the file to them alone."""
    content = await export(context.app, context.me.id)
    return Reply(
        notes.confirmation_card(context.words, "export-ready"), file=("walk-on.zip", content)
    )
