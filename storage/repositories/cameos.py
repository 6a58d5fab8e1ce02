"""Cameos with their policies, and the grants and blocks that decide who may ask for them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Row,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    delete,
    func,
    or_,
    select,
    union,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.ports import WorkKind
from bot.core.cameo import Cameo, CameoState
from bot.core.decide import CameoContext
from bot.core.grant import Grant, GrantState
from bot.core.ids import CameoId, PersonId, PlaceId
from storage.database.row_locks import locked
from storage.database.tables import block as blocks
from storage.database.tables import cameo as cameos
from storage.database.tables import consent as consents
from storage.database.tables import grant as grants
from storage.database.tables import request as requests
from storage.database.tables import view as views
from storage.database.tables import work
from storage.database.upsert import upsert
from storage.repositories import codec, former_accounts
from storage.repositories.grants import decode_grant

_MAX_IN_PLACE = 200  # each of their kits is opened before a render, some seconds in all

_BY_ID = select(cameos).where(cameos.c.id == bindparam("id"))
_LATEST = (
    select(cameos)
    .where(cameos.c.owner == bindparam("owner"))
    .order_by(cameos.c.challenged_at.desc(), cameos.c.id.desc())
    .limit(1)
)
_CURRENT = _LATEST.where(cameos.c.state.in_((CameoState.ACTIVE, CameoState.FROZEN)))


class SqlCameos:
    """Implements `bot.app.ports.Cameos`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, cameo: CameoId) -> Cameo | None:
        """The cameo. A writing transaction locks the row."""
        statement = locked(self._connection, _BY_ID)
        row = (await self._connection.execute(statement, {"id": cameo})).first()
        return None if row is None else _cameo(row)

    async def find_current(self, owner: PersonId) -> Cameo | None:
        """The owner's cameo that is active or frozen."""
        return await self._find_newest(_CURRENT, owner)

    async def find_latest(self, owner: PersonId) -> Cameo | None:
        """The cameo that the owner began last, whatever its state."""
        return await self._find_newest(_LATEST, owner)

    async def list_by_owner(self, owner: PersonId) -> list[Cameo]:
        """Every cameo of an owner, oldest first."""
        rows = await self._connection.execute(
            select(cameos).where(cameos.c.owner == owner).order_by(cameos.c.challenged_at)
        )
        return [_cameo(row) for row in rows]

    async def count_challenges(self, owner: PersonId, since: datetime) -> int:
        """How many enrollments a person began since then."""
        result = await self._connection.execute(
            select(func.count()).where(cameos.c.owner == owner, cameos.c.challenged_at >= since)
        )
        earlier = await former_accounts.list_times(
            self._connection, former_accounts.CHALLENGE, owner, since
        )
        return int(result.scalar_one()) + len(earlier)

    async def save(self, cameo: Cameo) -> None:
        """Adds a cameo, or saves what changed about it."""
        await upsert(
            self._connection,
            cameos,
            {
                "id": cameo.id,
                "owner": cameo.owner,
                "state": cameo.state,
                "challenged_at": cameo.challenged_at,
                "challenge": codec.encode_challenge(cameo.challenge),
                "policy": codec.encode_policy(cameo.policy),
                "findings": [codec.encode_finding(finding) for finding in cameo.findings],
                "problem": [cameo.problem, [list(pair) for pair in cameo.problem_data]],
                "same_face_as": cameo.same_face_as,
            },
        )

    async def get_contexts(
        self, cameo_ids: Collection[CameoId], asker: PersonId
    ) -> dict[CameoId, CameoContext]:
        """What `decide_cast` needs: the cameos, the grants of their owners to this asker, and
        whether an owner blocks the asker.

        Two statements that use an index, however many people and grants there are.
        """
        if not cameo_ids:
            return {}
        blocked = select(blocks.c.other).where(
            blocks.c.owner == cameos.c.owner, blocks.c.other == asker
        )
        result = await self._connection.execute(
            select(cameos, blocked.exists().label("blocked")).where(cameos.c.id.in_(cameo_ids))
        )
        rows = result.all()
        given = await self._list_grants({row.owner for row in rows}, asker)
        return {
            CameoId(row.id): CameoContext(
                _cameo(row),
                tuple(given.get(row.owner, ())),
                frozenset({asker}) if row.blocked else frozenset(),
            )
            for row in rows
        }

    async def list_by_place(self, place: PlaceId, but: Collection[PersonId]) -> list[Cameo]:
        """Active cameos of people who asked or were asked in a place, or whose policy names it,
        newest first, 200 at most. `but`: owners to leave out.

        An owner who was asked and then replaced in a cast has no consent left, so messages about
        the place's requests count as well.
        """
        local_requests = select(requests.c.id).where(requests.c.place == place)
        known = union(
            select(requests.c.asker).where(requests.c.place == place),
            select(consents.c.owner).where(consents.c.request.in_(local_requests)),
            select(views.c.person).where(
                views.c.subject.in_(local_requests), views.c.person.is_not(None)
            ),
        ).subquery()
        # Ids are random text of a fixed length, so a match within JSON is that id.
        names_place = cast(cameos.c.policy, Text).contains(place)
        rows = await self._connection.execute(
            select(cameos)
            .where(
                cameos.c.state == CameoState.ACTIVE,
                cameos.c.owner.not_in(but),
                or_(cameos.c.owner.in_(select(known.c[0])), names_place),
            )
            .order_by(cameos.c.challenged_at.desc(), cameos.c.id)
            .limit(_MAX_IN_PLACE)
        )
        return [_cameo(row) for row in rows]

    async def list_by_state(self, states: Collection[CameoState]) -> list[Cameo]:
        """Every cameo in one of these states, oldest first."""
        rows = await self._connection.execute(
            select(cameos)
            .where(cameos.c.state.in_(states))
            .order_by(cameos.c.challenged_at, cameos.c.id)
        )
        return [_cameo(row) for row in rows]

    async def list_never_fitted(self, limit: int) -> list[Cameo]:
        """Active cameos for whose voice no fitting was ever added, newest first."""
        fitting = select(work).where(
            work.c.kind == WorkKind.FIT_VOICE, work.c.subject == cameos.c.id
        )
        rows = await self._connection.execute(
            select(cameos)
            .where(cameos.c.state == CameoState.ACTIVE, ~fitting.exists())
            .order_by(cameos.c.challenged_at.desc(), cameos.c.id)
            .limit(limit)
        )
        return [_cameo(row) for row in rows]

    async def erase(self, owner: PersonId) -> None:
        """Deletes every cameo of an owner."""
        await self._connection.execute(delete(cameos).where(cameos.c.owner == owner))

    async def _list_grants(
        self, owners: Collection[str], asker: PersonId
    ) -> dict[str, list[Grant]]:
        rows = await self._connection.execute(
            select(grants).where(
                and_(
                    grants.c.owner.in_(owners),
                    grants.c.to == asker,
                    grants.c.state == GrantState.GIVEN,
                )
            )
        )
        given: dict[str, list[Grant]] = {}
        for row in rows:
            given.setdefault(row.owner, []).append(decode_grant(row))
        return given

    async def _find_newest(self, statement: Select[Any], owner: PersonId) -> Cameo | None:
        row = (await self._connection.execute(statement, {"owner": owner})).first()
        return None if row is None else _cameo(row)


def _cameo(row: Row[tuple[object, ...]]) -> Cameo:
    problem, data = row.problem
    return Cameo(
        id=CameoId(row.id),
        owner=PersonId(row.owner),
        challenge=codec.decode_challenge(row.challenge),
        policy=codec.decode_policy(row.policy, row.owner),
        challenged_at=row.challenged_at,
        state=CameoState(row.state),
        findings=tuple(codec.decode_finding(finding) for finding in row.findings),
        problem=problem,
        problem_data=tuple((name, value) for name, value in data),
        same_face_as=None if row.same_face_as is None else CameoId(row.same_face_as),
    )
