"""People: registered when an update of theirs arrives, and found by their usernames."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.app.ports import Address, App, Transaction
from bot.core.errors import NotFound
from bot.core.ids import AccountId, PersonId
from bot.core.person import UNKNOWN_NAME, Account, Person
from bot.text.clean import clean_name


@dataclass(frozen=True)
class NamedPerson:
    """The account that has a username. `name`: the name that its platform shows."""

    address: Address
    name: str


async def find_unchanged(
    t: Transaction, address: Address, name: str, username: str | None = None
) -> Person | None:
    """The person behind an account; None when they are new or their name or username changed."""
    known = await t.people.find_by_address(address)
    if known is None:
        return None
    person, account = known
    # A person with several accounts goes by the name of the account that changed last.
    username = _normalize_username(username)
    is_unchanged = username in (None, account.username) and account.name == _choose_name(
        name, username, account
    )
    return person if is_unchanged else None


async def register(
    app: App, address: Address, name: str, language: str = "", username: str | None = None
) -> Person:
    """The person behind an account, added if they are new, with their current name and username.
    The name is cleaned; without one that can be read out they go by their username.

    `language`: as the platform states it, such as "ko-KR", or "". `username`: "" for none, None
    when the update does not tell. A username belongs to the account that was last seen with it.
    For an account that was deleted and comes back, blocks and limits count again.
    """
    async with app.store.read() as t:
        person = await find_unchanged(t, address, name, username)
    if person is not None:
        return person
    username = _normalize_username(username)
    account_hash = await app.vault.hash_account(address.platform, address.number)
    async with app.store.begin() as t:
        account = await t.people.find_account(address)
        name = _choose_name(name, username, account)
        if account is None:
            seen_at = app.now()
            person = Person(PersonId(app.new_id()), name, parse_language(language), seen_at=seen_at)
            new = Account(AccountId(app.new_id()), person.id, address.platform, name)
            await t.people.add(person, new, address)
            await t.former_accounts.restore(account_hash, person.id)
            if username:
                await t.people.set_username(new, username)
            return person
        person = await t.people.get(account.person)
        if person is None:
            raise NotFound("person-gone")
        if username not in (None, account.username):
            await t.people.set_username(account, username or "")
        if account.name != name:
            await t.people.rename_account(account.id, name)
            person = replace(person, name=name)
            await t.people.save(person)
        return person


async def find_by_usernames(
    app: App, platform: str, usernames: Collection[str]
) -> dict[str, NamedPerson]:
    """The known accounts with these usernames, by username in lower case."""
    people = {}
    if usernames:
        async with app.store.read() as t:
            for username in {name.lower() for name in usernames}:
                known = await t.people.find_by_username(platform, username)
                if known is not None:
                    account, address = known
                    people[username] = NamedPerson(address, account.name)
    return people


async def find_language(app: App, address: Address) -> str | None:
    """The language of the person behind an account; None for an account that is not known."""
    async with app.store.read() as t:
        known = await t.people.find_by_address(address)
    return None if known is None else known[0].language


async def set_language(app: App, person: PersonId, language: str) -> Person:
    """Sets the language of everything that a person reads. Raises NotFound "person-gone"."""
    async with app.store.begin() as t:
        stored = await t.people.get(person)
        if stored is None:
            raise NotFound("person-gone")
        changed = replace(stored, language=parse_language(language))
        await t.people.save(changed)
        return changed


def parse_language(code: str) -> str:
    """ "ko" for Korean in any region ("ko-KR", "ko_KR"), else "en"."""
    return "ko" if code.lower().replace("_", "-").split("-")[0] == "ko" else "en"


def _choose_name(name: str, username: str | None, account: Account | None) -> str:
    """What a person goes by. `username`: normalized. `account`: the one that they have already."""
    known = account.name if account is not None and username is None else ""
    return clean_name(name) or username or known or UNKNOWN_NAME


def _normalize_username(username: str | None) -> str | None:
    return None if username is None else clean_name(username).replace(" ", "").lower()
