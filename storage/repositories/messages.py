"""Messages of ours: what they show, to whom, and how the platform calls them."""

from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address, Tried, View, ViewKind
from bot.core.ids import PersonId, PlaceId
from storage.database.tables import view as views
from storage.database.upsert import upsert


def _where(*names: str) -> Select[Any]:
    return (
        select(views)
        .where(*(views.c[name] == bindparam(name) for name in names))
        .order_by(views.c.id)
    )


_BY_ID, _BY_TOKEN, _TO, _ABOUT = map(_where, ("id", "token", "person", "subject"))
_OF_KIND = _where("kind", "subject")


class SqlViews:
    """Implements `bot.app.ports.Views`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, view: str) -> View | None:
        """The view."""
        found = await self._those(_BY_ID, id=view)
        return found[0] if found else None

    async def by_token(self, token: str) -> View | None:
        """The view whose buttons carry a token."""
        found = await self._those(_BY_TOKEN, token=token)
        return found[0] if found else None

    async def of(self, kind: ViewKind, subject: str) -> list[View]:
        """Those of a kind about something."""
        return await self._those(_OF_KIND, kind=kind, subject=subject)

    async def about(self, subject: str) -> list[View]:
        """Everything that shows something."""
        return await self._those(_ABOUT, subject=subject)

    async def save(self, view: View) -> None:
        """A new view, or what changed about it."""
        await upsert(
            self._connection,
            views,
            {
                "id": view.id,
                "kind": view.kind,
                "subject": view.subject,
                "token": view.token,
                "platform": view.address.platform,
                "number": view.address.number,
                "place": view.place,
                "person": view.person,
                "message": view.message,
                "shown": view.shown,
                "posting": view.posting,
                "tried": view.tried,
            },
        )

    async def to(self, person: PersonId) -> list[View]:
        """Those for this person alone."""
        return await self._those(_TO, person=person)

    async def drop(self, view: str) -> None:
        """It never was."""
        await self._connection.execute(delete(views).where(views.c.id == view))

    async def _those(self, which: Select[Any], **values: str) -> list[View]:
        found = await self._connection.execute(which, values)
        return [_view(row) for row in found]


def _view(row: Row[tuple[object, ...]]) -> View:
    return View(
        id=row.id,
        kind=ViewKind(row.kind),
        subject=row.subject,
        token=row.token,
        address=Address(row.platform, row.number),
        place=PlaceId(row.place) if row.place else None,
        person=PersonId(row.person) if row.person else None,
        message=row.message,
        shown=row.shown,
        posting=row.posting,
        tried=Tried(row.tried),
    )
