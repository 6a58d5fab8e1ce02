"""Updates that were taken already: platforms send some of them twice."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import arrival, inbox
from storage.upsert import insert_new

KEPT = timedelta(days=3)
"""Longer than any platform repeats an update."""
_HANDLED = delete(arrival).where(
    arrival.c.platform == bindparam("at"), arrival.c.update == bindparam("number")
)
_KEPT = select(arrival).where(arrival.c.platform == bindparam("at"))


class SqlInbox:
    """Implements `bot.app.ports.Inbox`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def take(self, platform: str, update: str, at: datetime) -> bool:
        """Whether this update is new; false when it was taken before."""
        row = {"platform": platform, "update": update, "at": at}
        return await insert_new(self._connection, inbox, row)

    async def keep(self, platform: str, update: str, content: str) -> bool:
        """Keeps an update until it is handled; false when it is kept already."""
        row = {"platform": platform, "update": update, "content": content}
        return await insert_new(self._connection, arrival, row)

    async def handled(self, platform: str, updates: Collection[str]) -> None:
        """These need not be kept any more."""
        for update in updates:
            given = {"at": platform, "number": update}
            await self._connection.execute(_HANDLED, given)

    async def kept(self, platform: str) -> list[tuple[str, str]]:
        """Updates that are not handled yet, and their content."""
        rows = await self._connection.execute(_KEPT, {"at": platform})
        return [(row.update, row.content) for row in rows]

    async def tidy(self, now: datetime) -> None:
        """Forgets those that nobody repeats any more."""
        await self._connection.execute(delete(inbox).where(inbox.c.at < now - KEPT))
