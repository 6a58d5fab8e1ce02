"""Grants: the standing consents of owners."""

from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.content import ContentKind
from bot.core.grant import Grant, GrantState
from bot.core.ids import GrantId, PersonId, PlaceId
from storage.database.row_locks import locked
from storage.database.tables import grant as grants
from storage.database.upsert import upsert

_BY_ID = select(grants).where(grants.c.id == bindparam("id"))
_NEWEST = select(grants).order_by(grants.c.given_at.desc(), grants.c.id)
_GIVEN = _NEWEST.where(grants.c.owner == bindparam("person"))
_RECEIVED = _NEWEST.where(grants.c.to == bindparam("person"))


class SqlGrants:
    """Implements `bot.app.ports.Grants`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, grant: GrantId) -> Grant | None:
        """The grant. A writing transaction locks the row."""
        statement = locked(self._connection, _BY_ID)
        row = (await self._connection.execute(statement, {"id": grant})).first()
        return None if row is None else decode_grant(row)

    async def list_by_owner(self, owner: PersonId) -> list[Grant]:
        """The grants that an owner gave, newest first."""
        return await self._list(_GIVEN, owner)

    async def list_by_grantee(self, person: PersonId) -> list[Grant]:
        """The grants that a person was given, newest first."""
        return await self._list(_RECEIVED, person)

    async def save(self, grant: Grant) -> None:
        """Adds a grant, or saves what changed about it."""
        await upsert(
            self._connection,
            grants,
            {
                "id": grant.id,
                "owner": grant.owner,
                "to": grant.to,
                "given_at": grant.given_at,
                "expires_at": grant.expires_at,
                "kinds": sorted(grant.kinds),
                "places": None if grant.places is None else sorted(grant.places),
                "uses": grant.uses,
                "state": grant.state,
            },
        )

    async def erase(self, person: PersonId) -> None:
        """Deletes the grants that a person gave and those that they were given."""
        await self._connection.execute(
            delete(grants).where(or_(grants.c.owner == person, grants.c.to == person))
        )

    async def _list(self, statement: Select[Any], person: PersonId) -> list[Grant]:
        rows = await self._connection.execute(statement, {"person": person})
        return [decode_grant(row) for row in rows]


def decode_grant(row: Row[tuple[object, ...]]) -> Grant:
    """The grant of a row."""
    return Grant(
        id=GrantId(row.id),
        owner=PersonId(row.owner),
        to=PersonId(row.to),
        given_at=row.given_at,
        expires_at=row.expires_at,
        kinds=frozenset(ContentKind(kind) for kind in row.kinds),
        places=None if row.places is None else frozenset(PlaceId(place) for place in row.places),
        uses=row.uses,
        state=GrantState(row.state),
    )
