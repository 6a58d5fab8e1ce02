"""Places: conversations on the platforms, with the rules that their admins set."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Row, Text, bindparam, cast, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId
from bot.core.place import Place, PlaceKind, Rules
from storage.database.tables import place as places
from storage.database.tables import presence
from storage.database.upsert import insert_new, upsert
from storage.repositories.codec import decode_rules, encode_rules

_BY_ID = select(places).where(places.c.id == bindparam("id"))
_BY_ADDRESS = select(places).where(
    places.c.platform == bindparam("platform"), places.c.number == bindparam("number")
)
_KNOWN_SINCE = select(presence.c.since).where(
    presence.c.place == bindparam("place"), presence.c.person == bindparam("person")
)
_BY_TEXT_IN_RULES = select(places).where(cast(places.c.rules, Text).like(bindparam("text")))


class SqlPlaces:
    """Implements `bot.app.ports.Places`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, place: PlaceId) -> Place | None:
        """The place, or None."""
        row = (await self._connection.execute(_BY_ID, {"id": place})).first()
        return None if row is None else _place(row)

    async def find_by_address(self, address: Address) -> Place | None:
        """The place at an address."""
        at = {"platform": address.platform, "number": address.number}
        row = (await self._connection.execute(_BY_ADDRESS, at)).first()
        return None if row is None else _place(row)

    async def get_address(self, place: PlaceId) -> Address:
        """The address of a place. Raises NotFound "place-unknown"."""
        row = (await self._connection.execute(_BY_ID, {"id": place})).first()
        if row is None:
            raise NotFound("place-unknown")
        return Address(row.platform, row.number)

    async def save(self, place: Place, address: Address) -> None:
        """Adds a place, or saves its new name or address; its stored rules stay as they are."""
        await upsert(
            self._connection,
            places,
            {
                "id": place.id,
                "platform": address.platform,
                "number": address.number,
                "kind": place.kind,
                "name": place.name,
            },
        )

    async def save_rules(self, place: PlaceId, rules: Rules) -> None:
        """Saves the rules of a place."""
        await self._connection.execute(
            update(places).where(places.c.id == place).values(rules=encode_rules(rules))
        )

    async def erase(self, address: Address) -> None:
        """Deletes the place at an address, if there is one."""
        is_there = places.c.platform == address.platform, places.c.number == address.number
        gone = select(places.c.id).where(*is_there).scalar_subquery()
        await self._connection.execute(delete(presence).where(presence.c.place == gone))
        await self._connection.execute(delete(places).where(*is_there))

    async def get_known_since(self, place: PlaceId, person: PersonId) -> datetime | None:
        """When a person was first seen in a place."""
        found = await self._connection.execute(_KNOWN_SINCE, {"place": place, "person": person})
        at: datetime | None = found.scalar()
        return at

    async def add_presence(self, place: PlaceId, person: PersonId, at: datetime) -> None:
        """Records that a person was seen in a place; only the first time is kept."""
        row = {"place": place, "person": person, "since": at}
        await insert_new(self._connection, presence, row)

    async def list_present(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who was seen in a place."""
        statement = select(presence.c.person).where(presence.c.place == place)
        rows = await self._connection.execute(statement)
        return frozenset(PersonId(person) for (person,) in rows)

    async def list_by_person(self, person: PersonId) -> dict[PlaceId, datetime]:
        """Every place where a person was seen, and when first."""
        statement = select(presence.c.place, presence.c.since).where(presence.c.person == person)
        rows = await self._connection.execute(statement)
        return {PlaceId(place): since for place, since in rows}

    async def remove_moderator(self, moderator: PersonId) -> None:
        """Ends the review of clips before posting in every place where this person did it."""
        rows = await self._connection.execute(_BY_TEXT_IN_RULES, {"text": f"%{moderator}%"})
        for row in rows.all():
            rules = replace(_place(row).rules, moderator=None)
            await self.save_rules(PlaceId(row.id), rules)


def _place(row: Row[tuple[object, ...]]) -> Place:
    return Place(
        PlaceId(row.id), row.platform, PlaceKind(row.kind), row.name, decode_rules(row.rules)
    )
