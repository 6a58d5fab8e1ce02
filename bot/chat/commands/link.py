"""`/link` draws a code; `/link CODE` on another platform links the two accounts to one person."""

from bot.app.account import link
from bot.chat.cards import account_link as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.account_link import CODE_LIFETIME
from bot.core.errors import WrongState
from bot.core.place import PlaceKind

HELP_KEY, ORDER = "help-link", 13


async def run(context: Context, command: Command) -> Reply:
    """Shows a code, or whom a typed code would link.

    Raises WrongState "join-private" in a group, where others would see the code, and NotYours
    "join-needs-secret" for an account that anybody can act with.
    """
    if context.origin.kind is not PlaceKind.PRIVATE:
        raise WrongState("join-private")
    link.check_authenticated(context.actor.is_authenticated)
    typed = "".join(part for part in command.parts if isinstance(part, str)).strip()
    if typed:
        offer = await link.enter_code(context.app, context.me.id, typed)
        return Reply(cards.offer_card(offer, context.words))
    expires_at = context.app.now() + CODE_LIFETIME
    code = await link.create_code(context.app, context.me.id)
    return Reply(cards.code_card(code, expires_at, context.words))
