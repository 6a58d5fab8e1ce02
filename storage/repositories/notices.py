"""Notices: what owners are told about the use of their cameos."""

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.ids import PersonId, RequestId
from bot.core.notice import Notice, NoticeTopic
from storage.database.tables import notice as notices
from storage.database.upsert import upsert


class SqlNotices:
    """Implements `bot.app.ports.Notices`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, notice: str) -> Notice | None:
        """The notice, or None."""
        statement = select(notices).where(notices.c.id == notice)
        row = (await self._connection.execute(statement)).first()
        return None if row is None else _notice(row)

    async def save(self, notice: Notice) -> None:
        """Adds a notice, or saves when it was sent."""
        await upsert(
            self._connection,
            notices,
            {
                "id": notice.id,
                "to": notice.to,
                "about": notice.about,
                "request": notice.request,
                "at": notice.at,
                "told_at": notice.told_at,
            },
        )

    async def list_unsent(self, person: PersonId) -> list[Notice]:
        """The notices that a person has not received yet, oldest first."""
        rows = await self._connection.execute(
            select(notices)
            .where(notices.c.to == person, notices.c.told_at.is_(None))
            .order_by(notices.c.at, notices.c.id)
        )
        return [_notice(row) for row in rows]

    async def erase(self, person: PersonId) -> None:
        """Deletes every notice to a person."""
        await self._connection.execute(delete(notices).where(notices.c.to == person))


def _notice(row: Row[tuple[object, ...]]) -> Notice:
    return Notice(
        id=row.id,
        to=PersonId(row.to),
        about=NoticeTopic(row.about),
        request=RequestId(row.request),
        at=row.at,
        told_at=row.told_at,
    )
