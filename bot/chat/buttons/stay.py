"""Staying, after a warning that everything will be deleted. Any press counts as a use, which is
recorded before its handler is called."""

from bot.app.messages.view_models import RetentionView
from bot.chat.cards.retention import retention_card
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def handle_stay(context: Context, press: ResolvedPress) -> Reply:
    """Confirms that nothing is deleted."""
    card = retention_card(RetentionView(None), context.words, press.message.token)
    return Reply(card, replaces=True)


VERBS = {"stay": handle_stay}
