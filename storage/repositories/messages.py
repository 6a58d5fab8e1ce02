"""Messages of ours: what they show, to whom, and how the platform calls them."""

from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address, Message, MessageKind, PostAttempt
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


class SqlMessages:
    """Implements `bot.app.ports.Messages`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, view: str) -> Message | None:
        """The view."""
        found = await self._those(_BY_ID, id=view)
        return found[0] if found else None

    async def find_by_token(self, token: str) -> Message | None:
        """The view whose buttons carry a token."""
        found = await self._those(_BY_TOKEN, token=token)
        return found[0] if found else None

    async def list_by_kind(self, kind: MessageKind, subject: str) -> list[Message]:
        """Those of a kind about something."""
        return await self._those(_OF_KIND, kind=kind, subject=subject)

    async def list_by_subject(self, subject: str) -> list[Message]:
        """Everything that shows something."""
        return await self._those(_ABOUT, subject=subject)

    async def save(self, view: Message) -> None:
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
                "message": view.handle,
                "shown": view.shown_digest,
                "posting": view.is_posting,
                "tried": view.post_attempt,
            },
        )

    async def list_by_person(self, person: PersonId) -> list[Message]:
        """Those for this person alone."""
        return await self._those(_TO, person=person)

    async def remove(self, view: str) -> None:
        """It never was."""
        await self._connection.execute(delete(views).where(views.c.id == view))

    async def _those(self, which: Select[Any], **values: str) -> list[Message]:
        found = await self._connection.execute(which, values)
        return [_view(row) for row in found]


def _view(row: Row[tuple[object, ...]]) -> Message:
    return Message(
        id=row.id,
        kind=MessageKind(row.kind),
        subject=row.subject,
        token=row.token,
        address=Address(row.platform, row.number),
        place=PlaceId(row.place) if row.place else None,
        person=PersonId(row.person) if row.person else None,
        handle=row.message,
        shown_digest=row.shown,
        is_posting=row.posting,
        post_attempt=PostAttempt(row.tried),
    )
