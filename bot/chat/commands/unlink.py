"""`/unlink` lists a person's accounts; a button makes one of them somebody else."""

from bot.app.account import unlink
from bot.chat.cards import account_link as cards
from bot.chat.context import Context
from bot.chat.contract import Command, Reply
from bot.core.errors import WrongState
from bot.core.place import PlaceKind

HELP_KEY, ORDER = "help-unlink", 13


async def run(context: Context, command: Command) -> Reply:
    """Shows the accounts. Raises WrongState "unlink-private" in a group, which need not know where
    else somebody is, and "unlink-alone" for a person with one account."""
    if context.origin.kind is not PlaceKind.PRIVATE:
        raise WrongState("unlink-private")
    accounts = await unlink.load_accounts(context.app, context.me.id, context.actor.address)
    return Reply(cards.accounts_card(accounts, context.words))
