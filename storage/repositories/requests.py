"""Requests with the consents of their cast."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, Text, bindparam, cast, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.consent import Basis, Consent, ConsentState
from bot.core.ids import ClipId, GrantId, PersonId, PlaceId, RequestId
from bot.core.limits import RecentRequests
from bot.core.request import OPEN, UNPOSTED, Request, RequestState, Suggestion, Withdrawal
from storage.database.row_locks import locked
from storage.database.tables import consent as consents
from storage.database.tables import former_account
from storage.database.tables import request as requests
from storage.database.upsert import upsert
from storage.repositories import codec, former_accounts

_BY_ID = select(requests).where(requests.c.id == bindparam("id"))
_NEWEST = select(requests).order_by(requests.c.asked_at.desc(), requests.c.id.desc())
_BY_ASKER = _NEWEST.where(requests.c.asker == bindparam("asker"))
_BY_OWNER = _NEWEST.where(
    requests.c.id.in_(select(consents.c.request).where(consents.c.owner == bindparam("owner")))
)
_OPEN_IN_PLACE = _NEWEST.where(
    requests.c.place == bindparam("place"), requests.c.state.in_(tuple(OPEN))
)
_NAMING = _NEWEST.where(
    requests.c.state.in_(tuple(UNPOSTED)), cast(requests.c.scene, Text).like(bindparam("text"))
)
_COUNT_SINCE = select(
    func.count() + func.coalesce(func.sum(requests.c.changes), 0), func.min(requests.c.asked_at)
).where(requests.c.asked_at > bindparam("since"))
_COUNT_BY_ASKER = _COUNT_SINCE.where(requests.c.asker == bindparam("asker"))
_COUNT_BY_PLACE = _COUNT_SINCE.where(requests.c.place == bindparam("place"))
_COUNT_OPEN = select(func.count()).where(
    requests.c.asker == bindparam("asker"), requests.c.state.in_(tuple(OPEN))
)


class SqlRequests:
    """Implements `bot.app.ports.Requests`."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, request: RequestId) -> Request | None:
        """The request. A writing transaction locks the row."""
        rows = await self._list(locked(self._connection, _BY_ID), {"id": request})
        return rows[0] if rows else None

    async def save(self, request: Request) -> None:
        """Adds a request, or saves what changed about it and its consents."""
        await upsert(self._connection, requests, _row(request))
        owners = [consent.owner for consent in request.consents]
        await self._connection.execute(
            delete(consents).where(
                consents.c.request == request.id, consents.c.owner.not_in(owners)
            )
        )
        for turn, consent in enumerate(request.consents):
            await upsert(
                self._connection,
                consents,
                {
                    "request": request.id,
                    "owner": consent.owner,
                    "turn": turn,
                    "digest": consent.digest,
                    "state": consent.state,
                    "basis": consent.basis,
                    "grant": consent.grant,
                    "at": consent.at,
                },
            )

    async def list_by_owner(self, owner: PersonId) -> list[Request]:
        """Every request that asks this owner for consent, newest first."""
        return await self._list(_BY_OWNER, {"owner": owner})

    async def list_by_asker(self, asker: PersonId) -> list[Request]:
        """Every request of an asker, newest first."""
        return await self._list(_BY_ASKER, {"asker": asker})

    async def list_moderated(self, moderator: PersonId) -> list[Request]:
        """Unposted requests whose clip this person is to look at as the moderator of the place."""
        found = await self._list(_NAMING, {"text": f"%{moderator}%"})
        return [request for request in found if request.scene.moderator == moderator]

    async def list_open(self, place: PlaceId) -> list[Request]:
        """The unfinished requests of a place, newest first."""
        return await self._list(_OPEN_IN_PLACE, {"place": place})

    async def count_recent(
        self, asker: PersonId, place: PlaceId, since: datetime
    ) -> RecentRequests:
        """How much an asker, and a place, asked since then, for the rules of `bot.core.limits`."""
        values = {"asker": asker, "place": place, "since": since}
        by_person, oldest = (await self._connection.execute(_COUNT_BY_ASKER, values)).one()
        earlier = await former_accounts.list_times(
            self._connection, former_accounts.REQUEST, asker, since
        )
        in_place, oldest_there = (await self._connection.execute(_COUNT_BY_PLACE, values)).one()
        under_way = (await self._connection.execute(_COUNT_OPEN, values)).scalar_one()
        return RecentRequests(
            under_way,
            by_person + len(earlier),
            in_place,
            min([*earlier, *([oldest] if oldest else [])], default=None),
            oldest_there,
        )

    async def list_declines(
        self, asker: PersonId, owners: Collection[PersonId], since: datetime
    ) -> dict[PersonId, list[datetime]]:
        """When each of these owners said no to an asker since then; owners who did not are left
        out."""
        if not owners:
            return {}
        declined = (
            select(consents.c.owner, consents.c.at)
            .join(requests, requests.c.id == consents.c.request)
            .where(
                requests.c.asker == asker,
                consents.c.owner.in_(owners),
                consents.c.state == ConsentState.DECLINED,
                consents.c.at > since,
            )
        )
        declines: dict[PersonId, list[datetime]] = {}
        for owner, at in await self._connection.execute(declined):
            declines.setdefault(PersonId(owner), []).append(at)
        earlier = select(former_account.c.owner, former_account.c.at).distinct()
        earlier = earlier.where(
            former_account.c.person == asker,
            former_account.c.owner.in_(owners),
            former_account.c.kind == former_accounts.DECLINE,
            former_account.c.at > since,
        )
        for owner, at in await self._connection.execute(earlier):
            times = declines.setdefault(PersonId(owner), [])
            if at not in times:  # it may be kept for an account that is linked again
                times.append(at)
        return declines

    async def count_earlier(self, request: Request, owner: PersonId) -> int:
        """How often the asker of a request asked this owner before it."""
        asked = (
            select(func.count())
            .select_from(requests)
            .join(consents, consents.c.request == requests.c.id)
            .where(
                requests.c.asker == request.asker,
                requests.c.id != request.id,
                requests.c.asked_at <= request.asked_at,
                consents.c.owner == owner,
            )
        )
        return int((await self._connection.execute(asked)).scalar_one())

    async def list_people_of_place(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who asked in a place, or was asked there."""
        askers = select(requests.c.asker).where(requests.c.place == place)
        owners = (
            select(consents.c.owner)
            .join(requests, requests.c.id == consents.c.request)
            .where(requests.c.place == place)
        )
        rows = await self._connection.execute(askers.union(owners))
        return frozenset(PersonId(person) for (person,) in rows)

    async def list_allowed_askers(self, owner: PersonId) -> frozenset[PersonId]:
        """Everybody to whose requests an owner consented."""
        allowed = (
            select(requests.c.asker)
            .join(consents, requests.c.id == consents.c.request)
            .where(consents.c.owner == owner, consents.c.state == ConsentState.GIVEN)
            .distinct()
        )
        rows = await self._connection.execute(allowed)
        return frozenset(PersonId(person) for (person,) in rows)

    async def erase(self, request: RequestId) -> None:
        """Erases the prompt and the cast; what stays says that there was one and how it ended."""
        stored = await self.get(request)
        if stored is None:
            return
        scene = replace(stored.scene, prompt="", cast=(), kinds=frozenset())
        await self._connection.execute(delete(consents).where(consents.c.request == request))
        erased = replace(stored, scene=scene, consents=(), suggestions=(), reviews=(), left_out=())
        await upsert(self._connection, requests, _row(erased))

    async def _list(self, statement: Select[Any], values: dict[str, str]) -> list[Request]:
        rows = (await self._connection.execute(statement, values)).all()
        if not rows:
            return []
        consent_rows = await self._connection.execute(
            select(consents)
            .where(consents.c.request.in_([row.id for row in rows]))
            .order_by(consents.c.turn)
        )
        by_request: dict[str, list[Consent]] = {}
        for row in consent_rows:
            by_request.setdefault(row.request, []).append(_consent(row))
        return [_request(row, by_request.get(row.id, ())) for row in rows]


def _row(request: Request) -> dict[str, object]:
    return {
        "id": request.id,
        "asker": request.asker,
        "place": request.scene.place,
        "state": request.state,
        "scene": codec.encode_scene(request.scene),
        "asked_at": request.asked_at,
        "expires_at": request.expires_at,
        "suggestions": [
            [suggestion.owner, suggestion.prompt] for suggestion in request.suggestions
        ],
        "reviews": [codec.encode_review(review) for review in request.reviews],
        "clip": request.clip,
        "withdrawn": request.withdrawn,
        "problem": " ".join((request.problem, *request.missed)),
        "remix_of": request.remix_of,
        "changes": request.changes,
        "left_out": list(request.left_out),
    }


def _request(row: Row[tuple[object, ...]], stored_consents: Sequence[Consent]) -> Request:
    problem, *missed = row.problem.split(" ")
    return Request(
        id=RequestId(row.id),
        scene=codec.decode_scene(row.scene, row.asker, row.place),
        state=RequestState(row.state),
        consents=tuple(stored_consents),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        suggestions=tuple(Suggestion(PersonId(owner), prompt) for owner, prompt in row.suggestions),
        reviews=tuple(codec.decode_review(review) for review in row.reviews),
        clip=ClipId(row.clip) if row.clip else None,
        withdrawn=Withdrawal(row.withdrawn) if row.withdrawn else None,
        problem=problem,
        missed=tuple(missed),
        remix_of=RequestId(row.remix_of) if row.remix_of else None,
        changes=row.changes,
        left_out=tuple(row.left_out or ()),
    )


def _consent(row: Row[tuple[object, ...]]) -> Consent:
    return Consent(
        owner=PersonId(row.owner),
        digest=row.digest,
        state=ConsentState(row.state),
        basis=Basis(row.basis) if row.basis else None,
        grant=GrantId(row.grant) if row.grant else None,
        at=row.at,
    )
