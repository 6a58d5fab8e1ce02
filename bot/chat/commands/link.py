"""`/link` gives a code; `/link CODE` on the other platform makes both accounts one person."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.account_link import CODE_LIFETIME
from bot.core.errors import WrongState
from bot.core.place import PlaceKind

HELP_KEY, ORDER = "help-link", 13


async def run(context: Context, command: Command) -> Reply:
    """In private alone: a code is for nobody else's eyes."""
    if context.origin.kind is not PlaceKind.PRIVATE:
        raise WrongState("join-private")
    typed = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if typed:
        return Reply(
            cards.offer_card(
                await link.enter_code(context.app, context.me.id, typed), context.words
            )
        )
    until = context.app.now() + CODE_LIFETIME
    return Reply(
        cards.code_card(await link.create_code(context.app, context.me.id), until, context.words)
    )
