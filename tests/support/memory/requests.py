"""Requests, clips and notices in memory."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.clip import Clip
from bot.core.consent import ConsentState
from bot.core.ids import ClipId, PersonId, PlaceId, RequestId
from bot.core.limits import RecentRequests
from bot.core.notice import Notice
from bot.core.request import OPEN, UNPOSTED, Request
from tests.support.memory.former import DECLINE, REQUEST, list_times
from tests.support.memory.tables import Tables, drop


class MemoryRequests:
    """Implements `bot.app.ports.Requests`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, request: RequestId) -> Request | None:
        """The request, or None."""
        return self._t.requests.get(request)

    async def save(self, request: Request) -> None:
        """Adds a request, or saves what changed about it and its consents."""
        self._t.requests[request.id] = request

    async def list_by_owner(self, owner: PersonId) -> list[Request]:
        """Every request that asks this owner for consent, newest first."""
        return _newest(
            each
            for each in self._t.requests.values()
            if any(consent.owner == owner for consent in each.consents)
        )

    async def list_by_asker(self, asker: PersonId) -> list[Request]:
        """Every request of an asker, newest first."""
        return _newest(each for each in self._t.requests.values() if each.asker == asker)

    async def list_moderated(self, moderator: PersonId) -> list[Request]:
        """Unposted requests whose clip this person is to look at as the moderator of the place."""
        every = self._t.requests.values()
        return _newest(
            each for each in every if each.state in UNPOSTED and each.scene.moderator == moderator
        )

    async def list_open(self, place: PlaceId) -> list[Request]:
        """The unfinished requests of a place, newest first."""
        every = self._t.requests.values()
        return _newest(each for each in every if each.state in OPEN and each.scene.place == place)

    async def count_recent(
        self, asker: PersonId, place: PlaceId, since: datetime
    ) -> RecentRequests:
        """How much an asker, and a place, asked since then."""
        every = self._t.requests.values()
        own = [each for each in every if each.asker == asker and each.asked_at > since]
        here = [each for each in every if each.scene.place == place and each.asked_at > since]
        earlier = list_times(self._t, REQUEST, asker, since)
        return RecentRequests(
            sum(each.asker == asker and each.state in OPEN for each in every),
            len(own) + sum(each.changes for each in own) + len(earlier),
            len(here) + sum(each.changes for each in here),
            min((*earlier, *(each.asked_at for each in own)), default=None),
            min((each.asked_at for each in here), default=None),
        )

    async def list_declines(
        self, asker: PersonId, owners: Collection[PersonId], since: datetime
    ) -> dict[PersonId, list[datetime]]:
        """When each of these owners said no to an asker since then."""
        declines: dict[PersonId, list[datetime]] = {}
        for each in self._t.requests.values():
            for consent in each.consents if each.asker == asker else ():
                is_no = consent.state is ConsentState.DECLINED and consent.owner in owners
                if is_no and consent.at is not None and consent.at > since:
                    declines.setdefault(consent.owner, []).append(consent.at)
        for (_, kind, owner, at), whose in self._t.former.items():
            is_known = at in declines.get(PersonId(owner), [])
            if (whose, kind) == (asker, DECLINE) and owner in owners and at > since:
                declines.setdefault(PersonId(owner), []).extend([] if is_known else [at])
        return declines

    async def count_earlier(self, request: Request, owner: PersonId) -> int:
        """How often the asker of a request asked this owner before it."""
        return sum(
            consent.owner == owner
            for each in self._t.requests.values()
            if each.asker == request.asker
            and each.id != request.id
            and each.asked_at <= request.asked_at
            for consent in each.consents
        )

    async def list_people_of_place(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who asked in a place, or was asked there."""
        here = [each for each in self._t.requests.values() if each.scene.place == place]
        owners = {consent.owner for each in here for consent in each.consents}
        return frozenset({each.asker for each in here} | owners)

    async def list_allowed_askers(self, owner: PersonId) -> frozenset[PersonId]:
        """Everybody to whose requests an owner consented."""
        return frozenset(
            each.asker
            for each in self._t.requests.values()
            for consent in each.consents
            if (consent.owner, consent.state) == (owner, ConsentState.GIVEN)
        )

    async def erase(self, request: RequestId) -> None:
        """Erases the prompt and the cast; what stays says that there was one and how it ended."""
        stored = self._t.requests.get(request)
        if stored is not None:
            scene = replace(stored.scene, prompt="", cast=(), kinds=frozenset())
            self._t.requests[request] = replace(
                stored, scene=scene, consents=(), suggestions=(), reviews=()
            )


def _newest(requests: Iterable[Request]) -> list[Request]:
    return sorted(requests, key=lambda each: (each.asked_at, each.id), reverse=True)


class MemoryClips:
    """Implements `bot.app.ports.Clips`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, clip: ClipId) -> Clip | None:
        """The clip, or None."""
        return self._t.clips.get(clip)

    async def find_by_request(self, request: RequestId) -> Clip | None:
        """The latest clip of a request."""
        found = self._sorted(lambda clip: clip.request == request)
        return found[-1] if found else None

    async def save(self, clip: Clip) -> None:
        """Adds a clip, or saves what changed about it."""
        self._t.clips[clip.id] = clip

    async def list_by_person(self, person: PersonId) -> list[Clip]:
        """Every clip whose file is sealed with a person's key, oldest first."""
        return self._sorted(lambda clip: person in clip.owners)

    async def list_fingerprints(self) -> list[tuple[ClipId, str]]:
        """The fingerprint of every clip."""
        return [(clip.id, clip.fingerprint) for clip in self._t.clips.values()]

    async def erase(self, clip: ClipId) -> None:
        """Deletes a clip."""
        self._t.clips.pop(clip, None)

    def _sorted(self, matches: Callable[[Clip], bool]) -> list[Clip]:
        found = [clip for clip in self._t.clips.values() if matches(clip)]
        return sorted(found, key=lambda clip: (clip.made_at, clip.id))


class MemoryNotices:
    """Implements `bot.app.ports.Notices`."""

    def __init__(self, tables: Tables) -> None:
        self._t = tables

    async def get(self, notice: str) -> Notice | None:
        """The notice, or None."""
        return self._t.notices.get(notice)

    async def save(self, notice: Notice) -> None:
        """Adds a notice, or saves when it was sent."""
        self._t.notices[notice.id] = notice

    async def list_unsent(self, person: PersonId) -> list[Notice]:
        """The notices that a person has not received yet, oldest first."""
        every = self._t.notices.values()
        unsent = [each for each in every if each.to == person and each.told_at is None]
        return sorted(unsent, key=lambda each: (each.at, each.id))

    async def erase(self, person: PersonId) -> None:
        """Deletes every notice to a person."""
        t = self._t.notices
        drop(t, [each.id for each in t.values() if each.to == person])
