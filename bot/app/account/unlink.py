"""Unlinking an account: it becomes a person of its own, who has nothing; the rest stays."""

from dataclasses import dataclass, replace

from bot.app.messages import outbox
from bot.app.ports import Address, App, MessageKind
from bot.core import limits
from bot.core.errors import NotFound, WrongState
from bot.core.ids import AccountId, PersonId
from bot.core.person import Account, Person


@dataclass(frozen=True)
class LinkedAccount:
    """An account of a person. `is_here`: whether it is the one that they act with now."""

    id: AccountId
    platform: str
    name: str
    is_here: bool


@dataclass(frozen=True)
class LinkedAccounts:
    """The accounts of a person. `token`: of the buttons that unlink one."""

    accounts: tuple[LinkedAccount, ...]
    token: str


async def load_accounts(app: App, person: PersonId, here: Address) -> LinkedAccounts:
    """The accounts of a person, who acts with the one at `here`. Raises WrongState
    "unlink-alone" for a person with one account, NotFound "person-gone"."""
    token = await outbox.get_token(app, MessageKind.JOINING, person)
    async with app.store.read() as t:
        found = await t.people.list_accounts(person)
    if len(found) < 2:
        raise WrongState("unlink-alone")
    accounts = [
        LinkedAccount(account.id, account.platform, account.name, address == here)
        for account, address in found
    ]
    return LinkedAccounts(tuple(sorted(accounts, key=lambda each: each.platform)), token)


async def is_linked(app: App, address: Address) -> bool:
    """Whether the person behind an account has others."""
    async with app.store.read() as t:
        account = await t.people.find_account(address)
        return account is not None and len(await t.people.list_accounts(account.person)) > 1


async def unlink(app: App, person: PersonId, account_id: str) -> Account:
    """Makes an account of a person somebody else, who is new here; returns the account.

    The cameo, its rules, grants, requests and clips stay with the accounts that remain. The
    messages to the person in the private chat of the account are removed, and whoever is signed in
    as it is signed out. Open capture links and codes end, whichever account they were drawn for.

    What counts against the person, such as blocks, noes and limits, counts for the new one too.

    Raises NotFound "unlink-gone" when it is not an account of theirs, WrongState "unlink-alone".
    """
    address = await _find_address(app, person, account_id)
    account_hash = await app.vault.hash_account(address.platform, address.number)
    async with app.store.begin() as t:
        owner = await t.people.get(person)
        accounts = await t.people.list_accounts(person)
        found = next((pair for pair in accounts if pair[0].id == account_id), None)
        if owner is None or found is None:
            raise NotFound("unlink-gone")
        if len(accounts) < 2:
            raise WrongState("unlink-alone")
        account, address = found
        new = Person(PersonId(app.new_id()), account.name, owner.language)
        for message in await t.messages.list_by_person(person):
            if message.address == address:
                await outbox.retract_message(app, t, message)
        await t.account_links.separate(account, new)
        since = app.now() - limits.MEMORY
        await t.former_accounts.copy(person, new.id, account_hash, since)
        await t.capture_links.erase(person)
        await t.web_accounts.end_sessions([address])
        remaining = next(other for other, _ in accounts if other.id != account.id)
        if owner.name == account.name:
            await t.people.save(replace(owner, name=remaining.name))
        await t.audit_log.add(app.now(), person, "unlinked", platform=account.platform)
    await app.wakeup.notify()
    return account


async def _find_address(app: App, person: PersonId, account_id: str) -> Address:
    async with app.store.read() as t:
        for account, address in await t.people.list_accounts(person):
            if account.id == account_id:
                return address
    raise NotFound("unlink-gone")
