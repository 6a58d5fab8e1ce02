"""The audit log: append-only, each line chained to the one before by SHA-256.

hash(n) = SHA-256(hash(n - 1) + canonical JSON of line n); the hash before the first line is "".
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.app.ports import AuditEntry
from bot.core.ids import PersonId
from storage.database.engine import READ_ONLY
from storage.database.tables import joined, log, log_head
from storage.database.upsert import insert_new

_PAGE_ROWS = 1000
_NEXT = (
    update(log_head)
    .values(number=log_head.c.number + 1)
    .returning(log_head.c.number, log_head.c.hash)
)


@dataclass(frozen=True)
class Chain:
    """The result of `verify`.

    `entries`: lines that are intact. `broken_at`: number of the first line that does not fit the
    one before, None when the whole log is intact.
    """

    entries: int
    broken_at: int | None


class SqlAuditLog:
    """Implements `bot.app.ports.AuditLog`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, at: datetime, person: PersonId, what: str, **data: str) -> None:
        """Appends a line. Writers wait for each other at the row of the head."""
        head = (await self._connection.execute(_NEXT)).first()
        if head is None:
            await insert_new(self._connection, log_head, {"one": 1, "number": 0, "hash": ""})
            head = (await self._connection.execute(_NEXT)).one()
        text = json.dumps(data, sort_keys=True, ensure_ascii=False)
        hashed = _hash(head.hash, head.number, at, person, what, text)
        line = {"number": head.number, "at": at, "person": person, "what": what, "data": text}
        await self._connection.execute(log.insert(), {**line, "hash": hashed})
        await self._connection.execute(update(log_head), {"hash": hashed})

    async def list_by_person(self, person: PersonId) -> list[AuditEntry]:
        """The lines about a person's likeness, oldest first."""
        # Lines never change, so those from before a merge carry the former id of the person.
        former_ids = select(joined.c.gone).where(joined.c.person == person)
        whose = or_(log.c.person == person, log.c.person.in_(former_ids))
        rows = await self._connection.execute(select(log).where(whose).order_by(log.c.number))
        return [
            AuditEntry(
                number=row.number,
                at=row.at,
                person=PersonId(row.person),
                what=row.what,
                data=tuple(sorted(json.loads(row.data).items())),
            )
            for row in rows
        ]


async def verify(engine: AsyncEngine) -> Chain:
    """Checks the hash of every line against the line before, and the last line against the head."""
    count, last = 0, ""
    async with engine.connect() as opened:
        connection = await opened.execution_options(**{READ_ONLY: True})
        head = (await connection.execute(select(log_head))).first()
        while True:
            page = (
                await connection.execute(
                    select(log).where(log.c.number > count).order_by(log.c.number).limit(_PAGE_ROWS)
                )
            ).all()
            for row in page:
                expected = _hash(last, count + 1, row.at, row.person, row.what, row.data)
                if row.number != count + 1 or row.hash != expected:
                    return Chain(count, count + 1)
                count, last = count + 1, row.hash
            if len(page) < _PAGE_ROWS:
                break
    recorded = (0, "") if head is None else (head.number, head.hash)
    return Chain(count, None if recorded == (count, last) else count + 1)


def _hash(last: str, number: int, at: datetime, person: str, what: str, data: str) -> str:
    line = json.dumps([number, at.isoformat(), person, what, data], ensure_ascii=False)
    return hashlib.sha256((last + line).encode()).hexdigest()
