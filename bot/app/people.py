"""People as they come along."""

from dataclasses import replace

from bot.app.ports import Address, App, Transaction
from bot.core.errors import NotFound
from bot.core.ids import AccountId, PersonId
from bot.core.person import Account, Person

MOST_NAME = 80


async def known(t: Transaction, address: Address, name: str) -> Person | None:
    """The person behind an account, None when somebody new or a new name is to be written down."""
    found = await t.people.behind(address)
    # A person with several accounts is called what the last one that changed is called.
    return found[0] if found is not None and found[1] == _tidy(name) else None


async def meet(app: App, address: Address, name: str, language: str = "") -> Person:
    """The person behind an account, who is new when nobody saw the account before.

    `language`: as the platform knows it, such as "ko-KR" or "".
    """
    async with app.store.read() as t:
        person = await known(t, address, name)
    if person is not None:
        return person
    name = _tidy(name)
    async with app.store.begin() as t:
        account = await t.people.at(address)
        if account is None:
            person = Person(PersonId(app.new_id()), name, language_of(language))
            new = Account(AccountId(app.new_id()), person.id, address.platform, name)
            await t.people.add(person, new, address)
            return person
        person = await t.people.get(account.person)
        if person is None:
            raise NotFound("person-gone")
        if account.name != name:
            await t.people.rename(account.id, name)
            person = replace(person, name=name)
            await t.people.save(person)
        return person


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
