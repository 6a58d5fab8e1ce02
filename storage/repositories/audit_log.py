"""The usage log: append-only, each line chained to the one before by SHA-256.

hash(n) = SHA-256(hash(n - 1) + canonical JSON of line n); before the first line stands "".
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

_PAGE = 1000
_NEXT = (
    update(log_head)
    .values(number=log_head.c.number + 1)
    .returning(log_head.c.number, log_head.c.hash)
)


@dataclass(frozen=True)
class Chain:
    """What checking the log found: how many lines, and the first that does not fit, if any."""

    entries: int
    broken_at: int | None


class SqlAuditLog:
    """Implements `bot.app.ports.AuditLog`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, at: datetime, person: PersonId, what: str, **data: str) -> None:
        """One more line. Writers wait for each other at the head."""
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
        """What happened to somebody's likeness, oldest first."""
        # Lines are chained and never change: who somebody was before is looked up.
        before = select(joined.c.gone).where(joined.c.person == person)
        whose = or_(log.c.person == person, log.c.person.in_(before))
        found = await self._connection.execute(select(log).where(whose).order_by(log.c.number))
        return [
            AuditEntry(
                number=row.number,
                at=row.at,
                person=PersonId(row.person),
                what=row.what,
                data=tuple(sorted(json.loads(row.data).items())),
            )
            for row in found
        ]


async def verify(engine: AsyncEngine) -> Chain:
    """Checks every line against the one before, and the last one against the head."""
    count, last = 0, ""
    async with engine.connect() as opened:
        connection = await opened.execution_options(**{READ_ONLY: True})
        head = (await connection.execute(select(log_head))).first()
        while True:
            page = (
                await connection.execute(
                    select(log).where(log.c.number > count).order_by(log.c.number).limit(_PAGE)
                )
            ).all()
            for row in page:
                due = _hash(last, count + 1, row.at, row.person, row.what, row.data)
                if row.number != count + 1 or row.hash != due:
                    return Chain(count, count + 1)
                count, last = count + 1, row.hash
            if len(page) < _PAGE:
                break
    ends = (0, "") if head is None else (head.number, head.hash)
    return Chain(count, None if ends == (count, last) else count + 1)


def _hash(last: str, number: int, at: datetime, person: str, what: str, data: str) -> str:
    line = json.dumps([number, at.isoformat(), person, what, data], ensure_ascii=False)
    return hashlib.sha256((last + line).encode()).hexdigest()
