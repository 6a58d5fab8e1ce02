"""`/export`: everything that is stored about a person, as a ZIP archive."""

from bot.app.account.export import export
from bot.chat.cards import notes
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-export", 10
IS_LONG = True


async def run(context: Context, command: Command) -> Reply:
    """Gives the archive to the actor alone."""
    archive = await export(context.app, context.me.id)
    return Reply(
        notes.confirmation_card(context.words, "export-ready"), file=("walk-on.zip", archive)
    )
