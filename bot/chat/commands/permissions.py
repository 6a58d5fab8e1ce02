"""`/permissions`: standing yeses and blocks; `/permissions @Mina` lets her ask."""

from bot.app.account import grants, policy, profile
from bot.chat.cards import grants as cards
from bot.chat.commands._prompt import list_mentioned
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.policy import Audience

HELP_KEY, ORDER = "help-permissions", 4


async def run(context: Context, command: Command) -> Reply:
    """Shows them; people who are named are chosen first."""
    for other in await list_mentioned(context, command.parts):
        if other != context.me.id:
            changed = await policy.set_chosen(context.app, context.me.id, other, True)
            if changed.audience is Audience.ONLY_ME:
                await policy.change(context.app, context.me.id, audience=Audience.CHOSEN)
    found = await grants.show(context.app, context.me.id)
    mine = await profile.show(context.app, context.me.id)
    return Reply(cards.permissions_card(found, mine, context.words))
