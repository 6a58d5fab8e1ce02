"""`/delete`: erases everything about a person, once they confirm it."""

from bot.app.account import profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-delete", 11


async def run(context: Context, command: Command) -> Reply:
    """Shows the button that deletes, which asks for a confirmation."""
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.delete_card(overview, context.words))
