"""People, their accounts, and whom they block."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Row, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address
from bot.core.ids import AccountId, PersonId
from bot.core.person import Account, Person
from storage.database.tables import account as accounts
from storage.database.tables import block as blocks
from storage.database.tables import person as people
from storage.database.tables import presence
from storage.database.upsert import insert_new

# Used for nearly every update, so built once: building a statement costs more than running it.
_BY_ID = select(people).where(people.c.id == bindparam("id"))
_BY_ADDRESS = select(accounts).where(
    accounts.c.platform == bindparam("platform"), accounts.c.number == bindparam("number")
)
_BY_USERNAME = select(accounts).where(
    accounts.c.platform == bindparam("platform"), accounts.c.username == bindparam("username")
)
_PERSON_BY_ADDRESS = select(
    people,
    accounts.c.id.label("account"),
    accounts.c.name.label("account_name"),
    accounts.c.username,
).where(
    people.c.id == accounts.c.person,
    accounts.c.platform == bindparam("platform"),
    accounts.c.number == bindparam("number"),
)
_ACCOUNTS = select(accounts).where(accounts.c.person == bindparam("person")).order_by(accounts.c.id)
_BLOCKED = select(blocks.c.other).where(blocks.c.owner == bindparam("owner"))


class SqlPeople:
    """Implements `bot.app.ports.People`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, person: PersonId) -> Person | None:
        """The person, or None."""
        row = (await self._connection.execute(_BY_ID, {"id": person})).first()
        return None if row is None else _person(row)

    async def find_account(self, address: Address) -> Account | None:
        """The account at an address."""
        at = {"platform": address.platform, "number": address.number}
        row = (await self._connection.execute(_BY_ADDRESS, at)).first()
        return None if row is None else _account(row)

    async def find_by_address(self, address: Address) -> tuple[Person, Account] | None:
        """The account at an address and the person who has it."""
        at = {"platform": address.platform, "number": address.number}
        row = (await self._connection.execute(_PERSON_BY_ADDRESS, at)).first()
        if row is None:
            return None
        person, name = _person(row), row.username or ""
        return person, Account(
            AccountId(row.account), person.id, address.platform, row.account_name, name
        )

    async def list_accounts(self, person: PersonId) -> list[tuple[Account, Address]]:
        """The accounts of a person, each with its address."""
        rows = await self._connection.execute(_ACCOUNTS, {"person": person})
        return [(_account(row), Address(row.platform, row.number)) for row in rows]

    async def add(self, person: Person, account: Account, address: Address) -> None:
        """Adds a person with their first account, which has no username until `set_username`."""
        await self._connection.execute(
            people.insert().values(
                id=person.id,
                name=person.name,
                language=person.language,
                adult_at=person.adult_at,
                seen_at=person.seen_at,
                warned_at=person.warned_at,
            )
        )
        await self._connection.execute(
            accounts.insert().values(
                id=account.id,
                person=person.id,
                platform=address.platform,
                number=address.number,
                name=account.name,
                username=None,  # another account may have it: see `set_username`
            )
        )

    async def save(self, person: Person) -> None:
        """Saves what changed about a person."""
        await self._connection.execute(
            update(people)
            .where(people.c.id == person.id)
            .values(
                name=person.name,
                language=person.language,
                adult_at=person.adult_at,
                seen_at=person.seen_at,
                warned_at=person.warned_at,
            )
        )

    async def list_idle(self, before: datetime) -> list[Person]:
        """The people who were last here before a time, or of whom that is not known."""
        is_idle = or_(people.c.seen_at <= before, people.c.seen_at.is_(None))
        rows = await self._connection.execute(select(people).where(is_idle).order_by(people.c.id))
        return [_person(row) for row in rows]

    async def rename_account(self, account: AccountId, name: str) -> None:
        """Sets the name that the platform shows for an account."""
        await self._connection.execute(
            update(accounts).where(accounts.c.id == account).values(name=name)
        )

    async def find_by_username(
        self, platform: str, username: str
    ) -> tuple[Account, Address] | None:
        """The account with a username. `username`: in lower case."""
        values = {"platform": platform, "username": username}
        row = (await self._connection.execute(_BY_USERNAME, values)).first()
        return None if row is None else (_account(row), Address(row.platform, row.number))

    async def set_username(self, account: Account, username: str) -> None:
        """Gives an account a username and takes it from any other account on that platform."""
        if username:
            await self._connection.execute(
                update(accounts)
                .where(accounts.c.platform == account.platform, accounts.c.username == username)
                .values(username=None)
            )
        await self._connection.execute(
            update(accounts).where(accounts.c.id == account.id).values(username=username or None)
        )

    async def get_names(self, people_ids: Collection[PersonId]) -> dict[PersonId, str]:
        """The names of people; ids that are unknown are left out."""
        if not people_ids:
            return {}
        rows = await self._connection.execute(
            select(people.c.id, people.c.name).where(people.c.id.in_(people_ids))
        )
        return {PersonId(row.id): row.name for row in rows}

    async def list_blocked(self, owner: PersonId) -> frozenset[PersonId]:
        """The people whom `owner` blocks."""
        rows = await self._connection.execute(_BLOCKED, {"owner": owner})
        return frozenset(PersonId(row.other) for row in rows)

    async def block(self, owner: PersonId, other: PersonId, at: datetime) -> None:
        """`owner` blocks `other`. Blocking twice changes nothing."""
        await insert_new(self._connection, blocks, {"owner": owner, "other": other, "at": at})

    async def unblock(self, owner: PersonId, other: PersonId) -> None:
        """`owner` no longer blocks `other`."""
        await self._connection.execute(
            delete(blocks).where(blocks.c.owner == owner, blocks.c.other == other)
        )

    async def erase(self, person: PersonId) -> None:
        """Deletes a person, their accounts, where they were seen, and blocks that name them."""
        await self._connection.execute(
            delete(blocks).where(or_(blocks.c.owner == person, blocks.c.other == person))
        )
        await self._connection.execute(delete(presence).where(presence.c.person == person))
        await self._connection.execute(delete(accounts).where(accounts.c.person == person))
        await self._connection.execute(delete(people).where(people.c.id == person))


def _person(row: Row[tuple[object, ...]]) -> Person:
    return Person(
        PersonId(row.id), row.name, row.language, row.adult_at, row.seen_at, row.warned_at
    )


def _account(row: Row[tuple[object, ...]]) -> Account:
    name = row.username or ""
    return Account(AccountId(row.id), PersonId(row.person), row.platform, row.name, name)
