"""The confirmation that two accounts belong to one person, or no longer do."""

from bot.app.account import link, unlink
from bot.chat.cards import account_link as cards
from bot.chat.context import Context, ResolvedPress
from bot.chat.contract import Reply


async def handle_link(context: Context, press: ResolvedPress) -> Reply:
    """Links the two accounts."""
    link.check_authenticated(context.actor.is_authenticated)
    await link.join(context.app, context.me.id)
    return Reply(cards.linked_card(context.words), replaces=True)


async def handle_accounts(context: Context, press: ResolvedPress) -> Reply:
    """Shows the accounts, each with a button that unlinks it."""
    accounts = await unlink.load_accounts(context.app, context.me.id, context.actor.address)
    return Reply(cards.accounts_card(accounts, context.words), replaces=True)


async def handle_unlink(context: Context, press: ResolvedPress) -> Reply:
    """Unlinks the account that the button names."""
    account = await unlink.unlink(context.app, context.me.id, press.verb_suffix)
    return Reply(cards.unlinked_card(account, context.words), replaces=True)


VERBS = {"link": handle_link, "accounts": handle_accounts, "unlink": handle_unlink}
