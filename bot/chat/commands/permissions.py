"""`/permissions`: standing yeses and blocks; `/permissions @Mina` lets her ask."""

from bot.app.account import grants, policy
from bot.chat.cards import grants as cards
from bot.chat.commands._prompt import mentioned
from bot.chat.context import Talk
from bot.chat.contract import Command, Reply
from bot.core.policy import Audience

HELP, ORDER = "help-permissions", 4


async def run(talk: Talk, command: Command) -> Reply:
    """Shows them; people who are named are chosen first."""
    for other in await mentioned(talk, command.parts):
        if other != talk.me.id:
            changed = await policy.choose(talk.app, talk.me.id, other, True)
            if changed.audience is Audience.ONLY_ME:
                await policy.set_policy(talk.app, talk.me.id, audience=Audience.CHOSEN)
    found = await grants.show(talk.app, talk.me.id)
    mine = await policy.show(talk.app, talk.me.id)
    return Reply(cards.permissions(found, mine, talk.words))
