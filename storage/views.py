"""Messages of ours: what they show, to whom, and how the platform calls them."""

from sqlalchemy import ColumnElement, Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address, View, ViewKind
from bot.core.ids import PersonId, PlaceId
from storage.tables import view as views
from storage.upsert import upsert


class SqlViews:
    """Implements `bot.app.ports.Views`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, view: str) -> View | None:
        """The view."""
        found = await self._where(views.c.id == view)
        return found[0] if found else None

    async def by_token(self, token: str) -> View | None:
        """The view whose buttons carry a token."""
        found = await self._where(views.c.token == token)
        return found[0] if found else None

    async def of(self, kind: ViewKind, subject: str) -> list[View]:
        """Those of a kind about something."""
        return await self._where((views.c.kind == kind) & (views.c.subject == subject))

    async def about(self, subject: str) -> list[View]:
        """Everything that shows something."""
        return await self._where(views.c.subject == subject)

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
            },
        )

    async def to(self, person: PersonId) -> list[View]:
        """Those for this person alone."""
        return await self._where(views.c.person == person)

    async def drop(self, view: str) -> None:
        """It never was."""
        await self._connection.execute(delete(views).where(views.c.id == view))

    async def _where(self, condition: ColumnElement[bool]) -> list[View]:
        found = await self._connection.execute(select(views).where(condition).order_by(views.c.id))
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
    )
