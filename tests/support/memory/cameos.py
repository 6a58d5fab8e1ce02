"""Cameos, grants and capture links: `bot.app.ports.cameos` in memory."""

from collections.abc import Collection
from datetime import datetime

from bot.app.ports import CaptureLink, WorkKind
from bot.core.cameo import Cameo, CameoState
from bot.core.decide import CameoContext
from bot.core.grant import Grant, GrantState
from bot.core.ids import CameoId, GrantId, PersonId, PlaceId
from tests.support.memory.former import CHALLENGE, list_times
from tests.support.memory.tables import Tables, drop

_MAX_IN_PLACE = 200


class MemoryCameos:
    """Implements `bot.app.ports.Cameos`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, cameo: CameoId) -> Cameo | None:
        """The cameo, or None."""
        return self._t.cameos.get(cameo)

    async def find_current(self, owner: PersonId) -> Cameo | None:
        """The owner's cameo that is active or frozen."""
        living = (CameoState.ACTIVE, CameoState.FROZEN)
        return _newest([each for each in self._own(owner) if each.state in living])

    async def find_latest(self, owner: PersonId) -> Cameo | None:
        """The cameo that the owner began last, whatever its state."""
        return _newest(self._own(owner))

    async def list_by_owner(self, owner: PersonId) -> list[Cameo]:
        """Every cameo of an owner, oldest first."""
        return sorted(self._own(owner), key=lambda each: each.challenged_at)

    async def count_challenges(self, owner: PersonId, since: datetime) -> int:
        """How many enrollments a person began since then."""
        earlier = list_times(self._t, CHALLENGE, owner, since)
        return sum(each.challenged_at >= since for each in self._own(owner)) + len(earlier)

    async def save(self, cameo: Cameo) -> None:
        """Adds a cameo, or saves what changed about it."""
        self._t.cameos[cameo.id] = cameo

    async def get_contexts(
        self, cameos: Collection[CameoId], asker: PersonId
    ) -> dict[CameoId, CameoContext]:
        """The cameos, their owners' grants to this asker, and whether an owner blocks the asker."""
        found = {}
        for each in cameos:
            cameo = self._t.cameos.get(each)
            if cameo is None:
                continue
            grants = tuple(
                grant
                for grant in self._t.grants.values()
                if (grant.owner, grant.to, grant.state) == (cameo.owner, asker, GrantState.GIVEN)
            )
            is_blocked = (cameo.owner, asker) in self._t.blocks
            blocks = frozenset({asker}) if is_blocked else frozenset[PersonId]()
            found[each] = CameoContext(cameo, grants, blocks)
        return found

    async def list_by_place(self, place: PlaceId, but: Collection[PersonId]) -> list[Cameo]:
        """Active cameos of people who asked or were asked in a place, or whose policy names it."""
        here = {key: each for key, each in self._t.requests.items() if each.scene.place == place}
        known = {each.asker for each in here.values()}
        known |= {consent.owner for each in here.values() for consent in each.consents}
        for message in self._t.messages.values():
            if message.subject in here and message.person is not None:
                known.add(message.person)
        found = [
            cameo
            for cameo in self._t.cameos.values()
            if cameo.state is CameoState.ACTIVE
            and cameo.owner not in but
            and (cameo.owner in known or place in cameo.policy.places)
        ]
        found.sort(key=lambda each: each.id)
        found.sort(key=lambda each: each.challenged_at, reverse=True)
        return found[:_MAX_IN_PLACE]

    async def list_by_state(self, states: Collection[CameoState]) -> list[Cameo]:
        """Every cameo in one of these states, oldest first."""
        found = [cameo for cameo in self._t.cameos.values() if cameo.state in states]
        return sorted(found, key=lambda each: (each.challenged_at, each.id))

    async def list_never_fitted(self, limit: int) -> list[Cameo]:
        """Active cameos for whose voice no fitting was ever added, newest first."""
        fitted = {subject for kind, subject in self._t.work if kind == WorkKind.FIT_VOICE}
        found = [
            cameo
            for cameo in self._t.cameos.values()
            if cameo.state is CameoState.ACTIVE and cameo.id not in fitted
        ]
        found.sort(key=lambda each: each.id)
        found.sort(key=lambda each: each.challenged_at, reverse=True)
        return found[:limit]

    async def erase(self, owner: PersonId) -> None:
        """Deletes every cameo of an owner."""
        drop(self._t.cameos, [each.id for each in self._own(owner)])

    def _own(self, owner: PersonId) -> list[Cameo]:
        return [cameo for cameo in self._t.cameos.values() if cameo.owner == owner]


def _newest(cameos: list[Cameo]) -> Cameo | None:
    return max(cameos, key=lambda each: (each.challenged_at, each.id), default=None)


class MemoryGrants:
    """Implements `bot.app.ports.Grants`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, grant: GrantId) -> Grant | None:
        """The grant, or None."""
        return self._t.grants.get(grant)

    async def list_by_owner(self, owner: PersonId) -> list[Grant]:
        """The grants that an owner gave, newest first."""
        return _sort([each for each in self._t.grants.values() if each.owner == owner])

    async def list_by_grantee(self, person: PersonId) -> list[Grant]:
        """The grants that a person was given, newest first."""
        return _sort([each for each in self._t.grants.values() if each.to == person])

    async def save(self, grant: Grant) -> None:
        """Adds a grant, or saves what changed about it."""
        self._t.grants[grant.id] = grant

    async def erase(self, person: PersonId) -> None:
        """Deletes the grants that a person gave and those that they were given."""
        t = self._t.grants
        drop(t, [each.id for each in t.values() if person in (each.owner, each.to)])


def _sort(grants: list[Grant]) -> list[Grant]:
    by_id = sorted(grants, key=lambda each: each.id)
    return sorted(by_id, key=lambda each: each.given_at, reverse=True)


class MemoryCaptureLinks:
    """Implements `bot.app.ports.CaptureLinks`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, token: str) -> CaptureLink | None:
        """The link, or None."""
        return self._t.capture_links.get(token)

    async def find_opened(self, person: PersonId) -> CaptureLink | None:
        """A person's newest link that was opened."""
        links = self._t.capture_links.values()
        opened = [each for each in links if each.person == person and each.secret]
        opened.sort(key=lambda each: each.token)
        return max(opened, key=lambda each: each.made_at, default=None)

    async def save(self, link: CaptureLink) -> None:
        """Adds a link, or saves what changed about it."""
        self._t.capture_links[link.token] = link

    async def erase(self, person: PersonId) -> None:
        """Deletes every link of a person."""
        t = self._t.capture_links
        drop(t, [each.token for each in t.values() if each.person == person])
