"""One-time links to the capture page."""

from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import CaptureLink
from bot.core.ids import CameoId, PersonId
from storage.database.row_locks import locked
from storage.database.tables import link as links
from storage.database.upsert import upsert


class SqlCaptureLinks:
    """Implements `bot.app.ports.CaptureLinks`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, token: str) -> CaptureLink | None:
        """The link. A writing transaction locks the row."""
        statement = locked(self._connection, select(links).where(links.c.token == token))
        return _link((await self._connection.execute(statement)).first())

    async def find_opened(self, person: PersonId) -> CaptureLink | None:
        """A person's newest link that was opened. A writing transaction locks the row."""
        opened = select(links).where(links.c.person == person, links.c.secret != "")
        newest = opened.order_by(links.c.made_at.desc(), links.c.token).limit(1)
        statement = locked(self._connection, newest)
        return _link((await self._connection.execute(statement)).first())

    async def save(self, link: CaptureLink) -> None:
        """Adds a link, or saves what changed about it."""
        await upsert(
            self._connection,
            links,
            {
                "token": link.token,
                "person": link.person,
                "cameo": link.cameo,
                "made_at": link.made_at,
                "expires_at": link.expires_at,
                "secret": link.secret,
                "used_at": link.used_at,
            },
        )

    async def erase(self, person: PersonId) -> None:
        """Deletes every link of a person."""
        await self._connection.execute(delete(links).where(links.c.person == person))


def _link(row: Any) -> CaptureLink | None:
    if row is None:
        return None
    return CaptureLink(
        token=row.token,
        person=PersonId(row.person),
        cameo=CameoId(row.cameo),
        made_at=row.made_at,
        expires_at=row.expires_at,
        secret=row.secret,
        used_at=row.used_at,
    )
