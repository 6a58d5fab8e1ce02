"""Updates that were taken already: platforms send some of them twice."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import inbox
from storage.upsert import insert_new

KEPT = timedelta(days=3)
"""Longer than any platform repeats an update."""


class SqlInbox:
    """Implements `bot.app.ports.Inbox`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def take(self, platform: str, update: str, at: datetime) -> bool:
        """Whether this update is new; false when it was taken before."""
        row = {"platform": platform, "update": update, "at": at}
        return await insert_new(self._connection, inbox, row)

    async def tidy(self, now: datetime) -> None:
        """Forgets those that nobody repeats any more."""
        await self._connection.execute(delete(inbox).where(inbox.c.at < now - KEPT))
