"""Updates that were handled, since platforms send some of them twice, and those still to handle."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables import arrival, inbox
from storage.database.upsert import insert_new

_ON_PLATFORM = arrival.c.platform == bindparam("at")
_NUMBERED = arrival.c.update.in_(bindparam("numbers", expanding=True))
_LIST_NUMBERS = select(arrival.c.update).where(_ON_PLATFORM, _NUMBERED)
_ADD = insert(arrival)
_REMOVE = delete(arrival).where(_ON_PLATFORM, _NUMBERED)
_LIST = select(arrival).where(_ON_PLATFORM)


class SqlInbox:
    """Implements `bot.app.ports.Inbox`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_if_new(self, platform: str, update: str, at: datetime) -> bool:
        """Records an update as handled. False when it already was."""
        row = {"platform": platform, "update": update, "at": at}
        return await insert_new(self._connection, inbox, row)

    async def add_pending(self, platform: str, updates: Mapping[str, str]) -> list[str]:
        """Stores updates, content by number, until they are handled; the numbers that are new."""
        values = {"at": platform, "numbers": list(updates)}
        known = set((await self._connection.execute(_LIST_NUMBERS, values)).scalars())
        new = [number for number in updates if number not in known]
        if new:
            rows = [{"platform": platform, "update": n, "content": updates[n]} for n in new]
            await self._connection.execute(_ADD, rows)
        return new

    async def remove_pending(self, platform: str, updates: Collection[str]) -> None:
        """Deletes stored updates by number, once they are handled."""
        values = {"at": platform, "numbers": list(updates)}
        await self._connection.execute(_REMOVE, values)

    async def list_pending(self, platform: str) -> list[tuple[str, str]]:
        """Number and content of every stored update."""
        rows = await self._connection.execute(_LIST, {"at": platform})
        return [(row.update, row.content) for row in rows]
