"""Updates that were taken already: platforms send some of them twice."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables import arrival, inbox
from storage.database.upsert import insert_new

KEPT = timedelta(days=3)
"""Longer than any platform repeats an update."""
_HERE = arrival.c.platform == bindparam("at")
_THESE = arrival.c.update.in_(bindparam("numbers", expanding=True))
_KNOWN = select(arrival.c.update).where(_HERE, _THESE)
_KEEP = insert(arrival)
_HANDLED = delete(arrival).where(_HERE, _THESE)
_KEPT = select(arrival).where(_HERE)


class SqlInbox:
    """Implements `bot.app.ports.Inbox`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_if_new(self, platform: str, update: str, at: datetime) -> bool:
        """Whether this update is new; false when it was taken before."""
        row = {"platform": platform, "update": update, "at": at}
        return await insert_new(self._connection, inbox, row)

    async def add_pending(self, platform: str, updates: Mapping[str, str]) -> list[str]:
        """Keeps updates, by number, until they are handled; those that were not kept already."""
        given = {"at": platform, "numbers": list(updates)}
        known = set((await self._connection.execute(_KNOWN, given)).scalars())
        new = [number for number in updates if number not in known]
        if new:
            rows = [{"platform": platform, "update": n, "content": updates[n]} for n in new]
            await self._connection.execute(_KEEP, rows)
        return new

    async def remove_pending(self, platform: str, updates: Collection[str]) -> None:
        """These need not be kept any more."""
        given = {"at": platform, "numbers": list(updates)}
        await self._connection.execute(_HANDLED, given)

    async def list_pending(self, platform: str) -> list[tuple[str, str]]:
        """Updates that are not handled yet, and their content."""
        rows = await self._connection.execute(_KEPT, {"at": platform})
        return [(row.update, row.content) for row in rows]

    async def tidy(self, now: datetime) -> None:
        """Forgets those that nobody repeats any more."""
        await self._connection.execute(delete(inbox).where(inbox.c.at < now - KEPT))
