"""People as they come along."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.app.ports import Address, App, Transaction
from bot.core.errors import NotFound
from bot.core.ids import AccountId, PersonId
from bot.core.person import Account, Person

MOST_NAME = 80


@dataclass(frozen=True)
class Named:
    """Somebody by their username."""

    address: Address
    name: str


async def known(
    t: Transaction, address: Address, name: str, username: str | None = None
) -> Person | None:
    """The person behind an account, None when somebody new or a new name is to be written down."""
    found = await t.people.find_by_address(address)
    if found is None:
        return None
    person, account = found
    # A person with several accounts is called what the last one that changed is called.
    same = account.name == _tidy(name) and _handle(username) in (None, account.username)
    return person if same else None


async def meet(
    app: App, address: Address, name: str, language: str = "", username: str | None = None
) -> Person:
    """The person behind an account, who is new when nobody saw the account before.

    `language`: as the platform knows it, such as "ko-KR" or "". `username`: theirs now, "" for
    none, None when it was not told. One that changed hands is of whoever was met with it last.
    """
    async with app.store.read() as t:
        person = await known(t, address, name, username)
    if person is not None:
        return person
    name, username = _tidy(name), _handle(username)
    async with app.store.begin() as t:
        account = await t.people.find_account(address)
        if account is None:
            person = Person(PersonId(app.new_id()), name, language_of(language))
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


async def named(app: App, platform: str, usernames: Collection[str]) -> dict[str, Named]:
    """Who has these usernames, in lower case, as far as they were met."""
    found = {}
    if usernames:
        async with app.store.read() as t:
            for one in {name.lower() for name in usernames}:
                known = await t.people.find_by_username(platform, one)
                if known is not None:
                    found[one] = Named(known[1], known[0].name)
    return found


async def set_language(app: App, person: PersonId, language: str) -> Person:
    """Every card to them is in this language from now on. Raises NotFound."""
    async with app.store.begin() as t:
        known = await t.people.get(person)
        if known is None:
            raise NotFound("person-gone")
        changed = replace(known, language=language_of(language))
        await t.people.save(changed)
        return changed


def language_of(given: str) -> str:
    """ "ko" for every kind of Korean, else "en"."""
    return "ko" if given.lower().replace("_", "-").split("-")[0] == "ko" else "en"


def _tidy(name: str) -> str:
    return " ".join(name.split())[:MOST_NAME] or "?"


def _handle(username: str | None) -> str | None:
    return None if username is None else username.lower()[:MOST_NAME]
