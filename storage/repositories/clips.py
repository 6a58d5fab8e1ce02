"""Finished clips. Their encrypted files are stored apart, by `storage.files`."""

from sqlalchemy import ColumnElement, Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.clip import Clip
from bot.core.ids import ClipId, PersonId, RequestId
from storage.database.tables import clip as clips
from storage.database.tables import clip_person
from storage.database.upsert import insert_new, upsert


class SqlClips:
    """Implements `bot.app.ports.Clips`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, clip: ClipId) -> Clip | None:
        """The clip with the id that its label and its mark carry."""
        matching = await self._list(clips.c.id == clip)
        return matching[0] if matching else None

    async def find_by_request(self, request: RequestId) -> Clip | None:
        """The latest clip of a request."""
        matching = await self._list(clips.c.request == request)
        return matching[-1] if matching else None

    async def save(self, clip: Clip) -> None:
        """Adds a clip, or saves what changed about it."""
        await upsert(
            self._connection,
            clips,
            {
                "id": clip.id,
                "request": clip.request,
                "file": clip.file,
                "owners": list(clip.owners),
                "made_at": clip.made_at,
                "engine": clip.engine,
                "seconds": clip.seconds,
                "width": clip.size[0],
                "height": clip.size[1],
                "fingerprint": clip.fingerprint,
                "secret": clip.secret,
                "salt": clip.salt,
                "notes": list(clip.notes),
            },
        )
        for owner in clip.owners:
            await insert_new(self._connection, clip_person, {"clip": clip.id, "person": owner})

    async def list_by_person(self, person: PersonId) -> list[Clip]:
        """The clips that a person asked for or appears in, oldest first."""
        own_clips = select(clip_person.c.clip).where(clip_person.c.person == person)
        return await self._list(clips.c.id.in_(own_clips))

    async def list_fingerprints(self) -> list[tuple[ClipId, str]]:
        """The fingerprint of every clip, to recognize copies of it."""
        rows = await self._connection.execute(select(clips.c.id, clips.c.fingerprint))
        return [(ClipId(row.id), row.fingerprint) for row in rows]

    async def erase(self, clip: ClipId) -> None:
        """Deletes a clip. Its file is deleted separately."""
        await self._connection.execute(delete(clip_person).where(clip_person.c.clip == clip))
        await self._connection.execute(delete(clips).where(clips.c.id == clip))

    async def _list(self, condition: ColumnElement[bool]) -> list[Clip]:
        rows = await self._connection.execute(
            select(clips).where(condition).order_by(clips.c.made_at, clips.c.id)
        )
        return [_clip(row) for row in rows]


def _clip(row: Row[tuple[object, ...]]) -> Clip:
    return Clip(
        id=ClipId(row.id),
        request=RequestId(row.request),
        file=row.file,
        owners=tuple(PersonId(owner) for owner in row.owners),
        made_at=row.made_at,
        engine=row.engine,
        seconds=row.seconds,
        size=(row.width, row.height),
        fingerprint=row.fingerprint,
        secret=row.secret,
        salt=row.salt,
        notes=tuple(row.notes or ()),
    )
