"""Places: conversations on the platforms, with the rules that their admins set."""

from dataclasses import replace

from sqlalchemy import Row, Text, bindparam, cast, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import Address
from bot.core.errors import NotFound
from bot.core.ids import PersonId, PlaceId
from bot.core.place import Place, PlaceKind, Rules
from storage.database.tables import place as places
from storage.database.upsert import upsert
from storage.repositories.codec import decode_rules, encode_rules

_BY_ID = select(places).where(places.c.id == bindparam("id"))
_BY_ADDRESS = select(places).where(
    places.c.platform == bindparam("platform"), places.c.number == bindparam("number")
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
        await self._connection.execute(delete(places).where(*is_there))

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
