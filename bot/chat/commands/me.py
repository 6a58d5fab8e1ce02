"""`/me`: the actor's cameo and its policy."""

from bot.app.account import profile
from bot.chat.cards import me as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply

HELP_KEY, ORDER = "help-me", 3


async def run(context: Context, command: Command) -> Reply:
    """Shows the overview, which leads to the other cards of `/me`."""
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.overview_card(overview, context.words))
