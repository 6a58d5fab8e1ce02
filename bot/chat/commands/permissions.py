"""`/permissions`: grants and blocks; `/permissions @Mina` also lets Mina ask."""

from bot.app.account import grants, policy, profile
from bot.chat.cards import grants as cards
from bot.chat.commands._prompt import list_mentioned
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.policy import Audience

HELP_KEY, ORDER = "help-permissions", 4


async def run(context: Context, command: Command) -> Reply:
    """Adds the mentioned people to those who may ask, and shows the grants and blocks."""
    for person in await list_mentioned(context, command.parts):
        if person != context.me.id:
            changed = await policy.set_chosen(context.app, context.me.id, person, True)
            if changed.audience is Audience.ONLY_ME:
                await policy.change(context.app, context.me.id, audience=Audience.CHOSEN)
    permissions = await grants.load_permissions(context.app, context.me.id)
    overview = await profile.load_overview(context.app, context.me.id)
    return Reply(cards.permissions_card(permissions, overview, context.words))
