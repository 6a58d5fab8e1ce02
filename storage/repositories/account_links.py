"""Accounts that become one person: codes, wrong tries, and whose everything is afterwards."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, Table, Text, cast, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.account_link import LinkCode
from bot.core.ids import PersonId
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
)
"""Columns that name a person. A cameo, its consents and its clips are never moved."""
_WITHIN = (
    (tables.cameo, "policy"),
    (tables.place, "rules"),
    (tables.request, "reviews"),
)
"""JSON that may name one."""


class SqlAccountLinks:
    """Implements `bot.app.ports.AccountLinks`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_code(self, digest: str) -> LinkCode | None:
        """The code with a digest, locked by a transaction that writes."""
        return await self._code(link_code.c.digest, digest)

    async def find_code_typed_by(self, by: PersonId) -> LinkCode | None:
        """The last one that somebody typed, locked by a transaction that writes."""
        return await self._code(link_code.c.by, by)

    async def save_code(self, code: LinkCode) -> None:
        """The only one of its person, and the only one typed by `code.by`."""
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
        """When they typed codes that there were not."""
        found = await self._connection.execute(
            select(link_try.c.at).where(link_try.c.person == person, link_try.c.at > since)
        )
        return tuple(row.at for row in found)

    async def add_wrong_attempt(self, person: PersonId, at: datetime) -> None:
        """One more of them."""
        await insert_new(self._connection, link_try, {"person": person, "at": at})

    async def merge_people(self, stays: PersonId, goes: PersonId) -> None:
        """Everything of the one who goes, but a cameo, is the other's; the person is gone."""
        run = self._connection.execute
        for table, name in _OWNED:
            await run(update(table).where(table.c[name] == goes).values({name: stays}))
        await run(delete(tables.grant).where(tables.grant.c.owner == tables.grant.c.to))
        await self._blocks(stays, goes)
        for table, name in _WITHIN:
            await self._within(table, table.c[name], stays, goes)
        for person in (stays, goes):
            await run(delete(link_code).where(link_code.c.person == person))
        await run(delete(link_try).where(link_try.c.person == goes))
        await run(joined.insert().values(gone=goes, person=stays))
        await run(delete(tables.person).where(tables.person.c.id == goes))

    async def erase(self, person: PersonId) -> None:
        """Their codes, tries, and who they were before."""
        run = self._connection.execute
        mine = or_(link_code.c.person == person, link_code.c.by == person)
        await run(delete(link_code).where(mine))
        await run(delete(link_try).where(link_try.c.person == person))
        await run(delete(joined).where(joined.c.person == person))

    async def _code(self, column: Column[Any], value: str) -> LinkCode | None:
        wanted = select(link_code).where(column == value)
        found = await self._connection.execute(locked(self._connection, wanted))
        row = found.first()
        return None if row is None else _code(row)

    async def _blocks(self, stays: PersonId, goes: PersonId) -> None:
        block = tables.block
        theirs = or_(block.c.owner == goes, block.c.other == goes)
        rows = (await self._connection.execute(select(block).where(theirs))).all()
        await self._connection.execute(delete(block).where(theirs))
        for row in rows:
            owner, other = (stays if one == goes else one for one in (row.owner, row.other))
            if owner != other:
                new = {"owner": owner, "other": other, "at": row.at}
                await insert_new(self._connection, block, new)

    async def _within(
        self, table: Table, column: Column[Any], stays: PersonId, goes: PersonId
    ) -> None:
        """Ids are random text of a fixed length: one within JSON is nothing else."""
        naming = select(table.c.id, column).where(cast(column, Text).contains(goes))
        for key, data in (await self._connection.execute(naming)).all():
            new = json.loads(json.dumps(data).replace(f'"{goes}"', f'"{stays}"'))
            change = update(table).where(table.c.id == key).values({column.name: new})
            await self._connection.execute(change)


def _code(row: Row[tuple[object, ...]]) -> LinkCode:
    by = None if row.by is None else PersonId(row.by)
    return LinkCode(PersonId(row.person), row.digest, row.made_at, by)
