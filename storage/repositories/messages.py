"""The messages that we posted: what they show, to whom, and their handle on the platform."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address, Message, MessageKind, PostAttempt, PressedMessage
from bot.core.ids import PersonId, PlaceId
from storage.database.tables import old_token
from storage.database.tables import view as views
from storage.database.upsert import upsert


def _select_by(*names: str) -> Select[Any]:
    return (
        select(views)
        .where(*(views.c[name] == bindparam(name) for name in names))
        .order_by(views.c.id)
    )


_BY_ID, _BY_TOKEN, _BY_PERSON, _BY_SUBJECT = map(_select_by, ("id", "token", "person", "subject"))
_BY_OLD_TOKEN = (
    select(views, old_token.c.binding.label("old_binding"))
    .join(old_token, old_token.c.view == views.c.id)
    .where(old_token.c.token == bindparam("token"))
)
_REFUSED = select(views).where(views.c.refused_since.is_not(None)).order_by(views.c.refused_since)
_REFUSED_IN_PLACE = _REFUSED.where(views.c.place == bindparam("place"))
_BY_KIND = _select_by("kind", "subject")


class SqlMessages:
    """Implements `bot.app.ports.Messages`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, message: str) -> Message | None:
        """The message, or None."""
        messages = await self._list(_BY_ID, id=message)
        return messages[0] if messages else None

    async def find_by_token(self, token: str) -> PressedMessage | None:
        """The message whose buttons carry a token, or carried it before it was replaced."""
        messages = await self._list(_BY_TOKEN, token=token)
        if messages:
            return PressedMessage(messages[0], messages[0].binding)
        old = (await self._connection.execute(_BY_OLD_TOKEN, {"token": token})).first()
        return None if old is None else PressedMessage(_message(old), old.old_binding)

    async def list_by_kind(self, kind: MessageKind, subject: str) -> list[Message]:
        """The messages of one kind about a subject."""
        return await self._list(_BY_KIND, kind=kind, subject=subject)

    async def list_by_subject(self, subject: str) -> list[Message]:
        """Every message about a subject."""
        return await self._list(_BY_SUBJECT, subject=subject)

    async def list_refused(self, place: PlaceId | None = None) -> list[Message]:
        """Messages that show what was taken back because their platform refuses to remove it,
        longest first: those in a place, or all of them."""
        if place is None:
            return await self._list(_REFUSED)
        return await self._list(_REFUSED_IN_PLACE, place=place)

    async def save(self, message: Message) -> None:
        """Adds a message, or saves what changed about it."""
        await upsert(
            self._connection,
            views,
            {
                "id": message.id,
                "kind": message.kind,
                "subject": message.subject,
                "token": message.token,
                "platform": message.address.platform,
                "number": message.address.number,
                "place": message.place,
                "person": message.person,
                "message": message.handle,
                "shown": message.shown_digest,
                "posting": message.is_posting,
                "tried": message.post_attempt,
                "binding": message.binding,
                "shown_binding": message.shown_binding,
                "shown_at": message.shown_at,
                "shows_clip": message.shows_clip,
                "refusals": message.refusals,
                "refused_since": message.refused_since,
                "removable_until": message.removable_until,
            },
        )

    async def replace_token(self, message: Message, token: str, binding: str) -> None:
        """Gives a message another token, for what it shows from now on. The old one stays known."""
        old = {"token": message.token, "view": message.id, "binding": message.binding}
        await upsert(self._connection, old_token, old)
        await self.save(replace(message, token=token, binding=binding))

    async def list_by_person(self, person: PersonId) -> list[Message]:
        """Every message that is for this person alone."""
        return await self._list(_BY_PERSON, person=person)

    async def remove(self, message: str) -> None:
        """Deletes what we know of a message; on the platform it stays as it is."""
        await self._connection.execute(delete(old_token).where(old_token.c.view == message))
        await self._connection.execute(delete(views).where(views.c.id == message))

    async def _list(self, statement: Select[Any], **values: str) -> list[Message]:
        rows = await self._connection.execute(statement, values)
        return [_message(row) for row in rows]


def _message(row: Row[tuple[object, ...]]) -> Message:
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
        binding=row.binding,
        shown_binding=row.shown_binding,
        shown_at=row.shown_at,
        shows_clip=row.shows_clip,
        refusals=row.refusals,
        refused_since=row.refused_since,
        removable_until=row.removable_until,
    )
