"""Two accounts are one person: they mean it."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def join(context: Context, press: ResolvedPress) -> Reply:
    """From now on."""
    await link.join(context.app, context.me.id)
    return Reply(cards.linked_card(context.words), replaces=True)


VERBS = {"link": join}
