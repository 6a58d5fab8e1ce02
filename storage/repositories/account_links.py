"""Codes that make two accounts one person, wrong attempts, and the merge of their data."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, Table, Text, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.account_link import LinkCode
from bot.core.ids import PersonId
from bot.core.person import Account, Person
from storage.database import tables
from storage.database.row_locks import locked
from storage.database.tables import joined, link_code, link_try
from storage.database.upsert import insert_new, upsert

_OWNED = (
    (tables.account, "person"),
    (tables.grant, "owner"),
    (tables.grant, "to"),
    (tables.request, "asker"),
    (tables.notice, "to"),
    (tables.view, "person"),
    (tables.view, "subject"),
    (joined, "person"),
    (tables.former_account, "person"),
    (tables.agreement, "person"),
)
"""Columns with the id of a person. A cameo, its consents and its clips keep their owner."""
_JSON = (
    (tables.cameo, "policy"),
    (tables.place, "rules"),
    (tables.request, "reviews"),
)
"""JSON columns in which the id of a person may occur."""


class SqlAccountLinks:
    """Implements `bot.app.ports.AccountLinks`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_code(self, digest: str) -> LinkCode | None:
        """The code with a digest. A writing transaction locks the row."""
        return await self._find(link_code.c.digest, digest)

    async def find_code_typed_by(self, by: PersonId) -> LinkCode | None:
        """The code that a person typed last. A writing transaction locks the row."""
        return await self._find(link_code.c.by, by)

    async def save_code(self, code: LinkCode) -> None:
        """Saves a code as the only one of its person and the only one typed by `code.by`."""
        if code.by is not None:
            await self._connection.execute(
                update(link_code).where(link_code.c.by == code.by).values(by=None)
            )
        await upsert(
            self._connection,
            link_code,
            {
                "person": code.person,
                "digest": code.digest,
                "made_at": code.made_at,
                "by": code.by,
            },
        )

    async def list_wrong_attempts(self, person: PersonId, since: datetime) -> tuple[datetime, ...]:
        """When, after `since`, a person typed codes that do not exist."""
        rows = await self._connection.execute(
            select(link_try.c.at).where(link_try.c.person == person, link_try.c.at > since)
        )
        return tuple(row.at for row in rows)

    async def add_wrong_attempt(self, person: PersonId, at: datetime) -> None:
        """Records that a person typed a code that does not exist."""
        await insert_new(self._connection, link_try, {"person": person, "at": at})

    async def merge_people(self, stays: PersonId, goes: PersonId) -> None:
        """Gives everything of `goes` except a cameo to `stays`, and deletes the person `goes`."""
        run = self._connection.execute
        for table, name in _OWNED:
            await run(update(table).where(table.c[name] == goes).values({name: stays}))
        await run(delete(tables.grant).where(tables.grant.c.owner == tables.grant.c.to))
        await self._merge_blocks(stays, goes)
        await self._merge_presence(stays, goes)
        await self._merge_former_accounts(stays, goes)
        for table, name in _JSON:
            await self._replace_in_json(table, table.c[name], stays, goes)
        for person in (stays, goes):
            await run(delete(link_code).where(link_code.c.person == person))
        await run(delete(link_try).where(link_try.c.person == goes))
        await run(joined.insert().values(gone=goes, person=stays))
        await run(delete(tables.person).where(tables.person.c.id == goes))

    async def separate(self, account: Account, new: Person) -> None:
        """Adds the person `new` and gives them an account, and nothing else, of another person."""
        run, block = self._connection.execute, tables.block
        columns = {"id": new.id, "name": new.name, "language": new.language}
        await run(tables.person.insert().values(adult_at=new.adult_at, **columns))
        own = tables.account.c.id == account.id
        await run(update(tables.account).where(own).values(person=new.id))
        for row in (await run(select(block).where(block.c.other == account.person))).all():
            copied = {"owner": row.owner, "other": new.id, "at": row.at}
            await insert_new(self._connection, block, copied)
        codes = or_(link_code.c.person == account.person, link_code.c.by == account.person)
        await run(delete(link_code).where(codes))

    async def erase(self, person: PersonId) -> None:
        """Deletes a person's codes and attempts, and which former ids are theirs."""
        run = self._connection.execute
        own_codes = or_(link_code.c.person == person, link_code.c.by == person)
        await run(delete(link_code).where(own_codes))
        await run(delete(link_try).where(link_try.c.person == person))
        await run(delete(joined).where(joined.c.person == person))

    async def _find(self, column: Column[Any], value: str) -> LinkCode | None:
        statement = locked(self._connection, select(link_code).where(column == value))
        row = (await self._connection.execute(statement)).first()
        return None if row is None else _code(row)

    async def _merge_blocks(self, stays: PersonId, goes: PersonId) -> None:
        block = tables.block
        names_goes = or_(block.c.owner == goes, block.c.other == goes)
        rows = (await self._connection.execute(select(block).where(names_goes))).all()
        await self._connection.execute(delete(block).where(names_goes))
        for row in rows:
            owner = stays if row.owner == goes else row.owner
            other = stays if row.other == goes else row.other
            if owner != other:
                new = {"owner": owner, "other": other, "at": row.at}
                await insert_new(self._connection, block, new)

    async def _merge_presence(self, stays: PersonId, goes: PersonId) -> None:
        """Whoever stays is known in a place since the earlier time of the two."""
        run, presence = self._connection.execute, tables.presence
        either = presence.c.person.in_((stays, goes))
        rows = (await run(select(presence).where(either).order_by(presence.c.since))).all()
        await run(delete(presence).where(either))
        for row in rows:
            await insert_new(self._connection, presence, {**row._mapping, "person": stays})

    async def _merge_former_accounts(self, stays: PersonId, goes: PersonId) -> None:
        former = tables.former_account
        owned = former.c.owner == goes
        rows = (await self._connection.execute(select(former).where(owned))).all()
        await self._connection.execute(delete(former).where(owned))
        for row in rows:
            await insert_new(self._connection, former, {**row._mapping, "owner": stays})

    async def _replace_in_json(
        self, table: Table, column: Column[Any], stays: PersonId, goes: PersonId
    ) -> None:
        """Replaces one id by another.

        Ids are random text of a fixed length, so text that matches one within JSON is that id.
        """
        statement = select(table.c.id, column).where(cast(column, Text).contains(goes))
        for key, data in (await self._connection.execute(statement)).all():
            new = json.loads(json.dumps(data).replace(f'"{goes}"', f'"{stays}"'))
            change = update(table).where(table.c.id == key).values({column.name: new})
            await self._connection.execute(change)


def _code(row: Row[tuple[object, ...]]) -> LinkCode:
    by = None if row.by is None else PersonId(row.by)
    return LinkCode(PersonId(row.person), row.digest, row.made_at, by)
