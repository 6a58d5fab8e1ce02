"""Cameos with their policies, and what bears on them when somebody asks."""

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
from storage.database.upsert import upsert
from storage.repositories import codec
from storage.repositories.grants import grant_of

_MOST_AROUND = 200  # kits that are opened before a render: some seconds of work

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
        """The cameo, locked by a transaction that writes."""
        found = await self._connection.execute(locked(self._connection, _BY_ID), {"id": cameo})
        row = found.first()
        return None if row is None else _cameo(row)

    async def find_current(self, owner: PersonId) -> Cameo | None:
        """The one that is active or frozen."""
        return await self._newest(_CURRENT, owner)

    async def find_latest(self, owner: PersonId) -> Cameo | None:
        """The one that was begun last."""
        return await self._newest(_LATEST, owner)

    async def list_by_owner(self, owner: PersonId) -> list[Cameo]:
        """All of them, oldest first."""
        found = await self._connection.execute(
            select(cameos).where(cameos.c.owner == owner).order_by(cameos.c.challenged_at)
        )
        return [_cameo(row) for row in found]

    async def count_challenges(self, owner: PersonId, since: datetime) -> int:
        """How many enrollments they began."""
        found = await self._connection.execute(
            select(func.count()).where(cameos.c.owner == owner, cameos.c.challenged_at >= since)
        )
        return int(found.scalar_one())

    async def save(self, cameo: Cameo) -> None:
        """A new cameo, or what changed about it."""
        await upsert(
            self._connection,
            cameos,
            {
                "id": cameo.id,
                "owner": cameo.owner,
                "state": cameo.state,
                "challenged_at": cameo.challenged_at,
                "challenge": codec.challenge_to(cameo.challenge),
                "policy": codec.policy_to(cameo.policy),
                "findings": [codec.finding_to(one) for one in cameo.findings],
                "problem": [cameo.problem, [list(pair) for pair in cameo.problem_data]],
            },
        )

    async def get_contexts(
        self, wanted: Collection[CameoId], asker: PersonId
    ) -> dict[CameoId, CameoContext]:
        """Everything `decide_cast` needs: cameos, grants to this asker, whether they are blocked.

        Two statements, each by an index, however many people and grants there are.
        """
        if not wanted:
            return {}
        blocked = select(blocks.c.other).where(
            blocks.c.owner == cameos.c.owner, blocks.c.other == asker
        )
        found = await self._connection.execute(
            select(cameos, blocked.exists().label("blocked")).where(cameos.c.id.in_(wanted))
        )
        rows = found.all()
        given = await self._given({row.owner for row in rows}, asker)
        return {
            CameoId(row.id): CameoContext(
                _cameo(row),
                tuple(given.get(row.owner, ())),
                frozenset({asker}) if row.blocked else frozenset(),
            )
            for row in rows
        }

    async def list_by_place(self, place: PlaceId, but: Collection[PersonId]) -> list[Cameo]:
        """Active cameos of people who are known in a place, without those of `but`.

        Whoever was ever asked there has a message about it, also when others play the part now.
        """
        there = select(requests.c.id).where(requests.c.place == place)
        known = union(
            select(requests.c.asker).where(requests.c.place == place),
            select(consents.c.owner).where(consents.c.request.in_(there)),
            select(views.c.person).where(views.c.subject.in_(there), views.c.person.is_not(None)),
        ).subquery()
        # Ids are random text of a fixed length: one within JSON is nothing else.
        opened = cast(cameos.c.policy, Text).contains(place)
        found = await self._connection.execute(
            select(cameos)
            .where(
                cameos.c.state == CameoState.ACTIVE,
                cameos.c.owner.not_in(but),
                or_(cameos.c.owner.in_(select(known.c[0])), opened),
            )
            .order_by(cameos.c.challenged_at.desc(), cameos.c.id)
            .limit(_MOST_AROUND)
        )
        return [_cameo(row) for row in found]

    async def erase(self, owner: PersonId) -> None:
        """All of theirs."""
        await self._connection.execute(delete(cameos).where(cameos.c.owner == owner))

    async def _given(self, owners: Collection[str], asker: PersonId) -> dict[str, list[Grant]]:
        found = await self._connection.execute(
            select(grants).where(
                and_(
                    grants.c.owner.in_(owners),
                    grants.c.to == asker,
                    grants.c.state == GrantState.GIVEN,
                )
            )
        )
        given: dict[str, list[Grant]] = {}
        for row in found:
            given.setdefault(row.owner, []).append(grant_of(row))
        return given

    async def _newest(self, which: Select[Any], owner: PersonId) -> Cameo | None:
        row = (await self._connection.execute(which, {"owner": owner})).first()
        return None if row is None else _cameo(row)


def _cameo(row: Row[tuple[object, ...]]) -> Cameo:
    problem, data = row.problem
    return Cameo(
        id=CameoId(row.id),
        owner=PersonId(row.owner),
        challenge=codec.challenge_from(row.challenge),
        policy=codec.policy_from(row.policy, row.owner),
        challenged_at=row.challenged_at,
        state=CameoState(row.state),
        findings=tuple(codec.finding_from(one) for one in row.findings),
        problem=problem,
        problem_data=tuple((name, value) for name, value in data),
    )
