"""Repositories of requests with their consents, and of the clips made from them."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.core.clip import Clip
from bot.core.ids import ClipId, PersonId, PlaceId, RequestId
from bot.core.limits import RecentRequests
from bot.core.request import Request


class Requests(Protocol):
    """Requests, each with the consents of its cast."""

    async def get(self, request: RequestId) -> Request | None:
        """The request, or None. A writing transaction locks the row."""

    async def save(self, request: Request) -> None:
        """Adds a request, or saves what changed about it and its consents."""

    async def list_by_owner(self, owner: PersonId) -> list[Request]:
        """Every request that asks this owner for consent, newest first."""

    async def list_by_asker(self, asker: PersonId) -> list[Request]:
        """Every request of an asker, newest first."""

    async def list_moderated(self, moderator: PersonId) -> list[Request]:
        """Unposted requests whose clip this person is to look at as the moderator of the place."""

    async def list_open(self, place: PlaceId) -> list[Request]:
        """The unfinished requests of a place, newest first."""

    async def count_recent(
        self, asker: PersonId, place: PlaceId, since: datetime
    ) -> RecentRequests:
        """How much an asker, and a place, asked since then, for the rules of `bot.core.limits`."""

    async def list_declines(
        self, asker: PersonId, owners: Collection[PersonId], since: datetime
    ) -> dict[PersonId, list[datetime]]:
        """When each of these owners said no to an asker since then; owners who did not are left
        out."""

    async def count_earlier(self, request: Request, owner: PersonId) -> int:
        """How often the asker of a request asked this owner before it."""

    async def list_people_of_place(self, place: PlaceId) -> frozenset[PersonId]:
        """Everybody who asked in a place, or was asked there."""

    async def list_allowed_askers(self, owner: PersonId) -> frozenset[PersonId]:
        """Everybody to whose requests an owner consented."""

    async def erase(self, request: RequestId) -> None:
        """Erases the prompt and the cast; what stays says that there was one and how it ended."""


class Clips(Protocol):
    """Finished clips. Their files are in `Files`."""

    async def get(self, clip: ClipId) -> Clip | None:
        """The clip, or None."""

    async def find_by_request(self, request: RequestId) -> Clip | None:
        """The latest clip of a request."""

    async def save(self, clip: Clip) -> None:
        """Adds a clip, or saves what changed about it."""

    async def list_by_person(self, person: PersonId) -> list[Clip]:
        """Every clip whose file is sealed with a person's key, oldest first."""

    async def list_fingerprints(self) -> list[tuple[ClipId, str]]:
        """The fingerprint of every clip, as `render.marking` writes it."""

    async def erase(self, clip: ClipId) -> None:
        """Deletes a clip."""
