"""People as they come along."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.app.ports import Address, App, Transaction
from bot.core.errors import NotFound
from bot.core.ids import AccountId, PersonId
from bot.core.person import Account, Person

MAX_NAME_LENGTH = 80


@dataclass(frozen=True)
class NamedPerson:
    """Somebody by their username."""

    address: Address
    name: str


async def find_unchanged(
    t: Transaction, address: Address, name: str, username: str | None = None
) -> Person | None:
    """The person behind an account, None when somebody new or a new name is to be written down."""
    found = await t.people.find_by_address(address)
    if found is None:
        return None
    person, account = found
    # A person with several accounts is called what the last one that changed is called.
    same = account.name == _normalize_name(name) and _normalize_username(username) in (
        None,
        account.username,
    )
    return person if same else None


async def register(
    app: App, address: Address, name: str, language: str = "", username: str | None = None
) -> Person:
    """The person behind an account, who is new when nobody saw the account before.

    `language`: as the platform knows it, such as "ko-KR" or "". `username`: theirs now, "" for
    none, None when it was not told. One that changed hands is of whoever was met with it last.
    """
    async with app.store.read() as t:
        person = await find_unchanged(t, address, name, username)
    if person is not None:
        return person
    name, username = _normalize_name(name), _normalize_username(username)
    async with app.store.begin() as t:
        account = await t.people.find_account(address)
        if account is None:
            person = Person(PersonId(app.new_id()), name, parse_language(language))
            new = Account(AccountId(app.new_id()), person.id, address.platform, name)
            await t.people.add(person, new, address)
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
    """Who has these usernames, in lower case, as far as they were met."""
    found = {}
    if usernames:
        async with app.store.read() as t:
            for one in {name.lower() for name in usernames}:
                known = await t.people.find_by_username(platform, one)
                if known is not None:
                    found[one] = NamedPerson(known[1], known[0].name)
    return found


async def set_language(app: App, person: PersonId, language: str) -> Person:
    """Every card to them is in this language from now on. Raises NotFound."""
    async with app.store.begin() as t:
        known = await t.people.get(person)
        if known is None:
            raise NotFound("person-gone")
        changed = replace(known, language=parse_language(language))
        await t.people.save(changed)
        return changed


def parse_language(given: str) -> str:
    """ "ko" for every kind of Korean, else "en"."""
    return "ko" if given.lower().replace("_", "-").split("-")[0] == "ko" else "en"


def _normalize_name(name: str) -> str:
    return " ".join(name.split())[:MAX_NAME_LENGTH] or "?"


def _normalize_username(username: str | None) -> str | None:
    return None if username is None else username.lower()[:MAX_NAME_LENGTH]
