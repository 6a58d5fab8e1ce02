"""The confirmation that two accounts belong to one person."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def handle_link(context: Context, press: ResolvedPress) -> Reply:
    """Links the two accounts."""
    await link.join(context.app, context.me.id)
    return Reply(cards.linked_card(context.words), replaces=True)


VERBS = {"link": handle_link}
