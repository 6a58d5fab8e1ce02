"""Repositories of cameos, the grants that owners give, and the links to the capture page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.agreement import Agreement
from bot.core.cameo import Cameo, CameoState
from bot.core.decide import CameoContext
from bot.core.grant import Grant
from bot.core.ids import CameoId, GrantId, PersonId, PlaceId
from bot.core.limits import InspectionUse


class Cameos(Protocol):
    """Cameos, each with its challenge, its policy and what its inspection found."""

    async def get(self, cameo: CameoId) -> Cameo | None:
        """The cameo, or None. A writing transaction locks the row."""

    async def find_current(self, owner: PersonId) -> Cameo | None:
        """The owner's cameo that is active or frozen."""

    async def find_latest(self, owner: PersonId) -> Cameo | None:
        """The cameo that the owner began last, whatever its state."""

    async def list_by_owner(self, owner: PersonId) -> list[Cameo]:
        """Every cameo of an owner, oldest first."""

    async def count_challenges(self, owner: PersonId, since: datetime) -> int:
        """How many enrollments a person began since then."""

    async def save(self, cameo: Cameo) -> None:
        """Adds a cameo, or saves what changed about it."""

    async def get_contexts(
        self, cameos: Collection[CameoId], asker: PersonId
    ) -> dict[CameoId, CameoContext]:
        """What `decide_cast` needs, in as few statements as possible: the cameos, the grants that
        their owners gave this asker, and whether an owner blocks the asker (no other blocks)."""

    async def list_by_place(self, place: PlaceId, but: Collection[PersonId]) -> list[Cameo]:
        """Active cameos of people who asked or were asked in a place, or whose policy names it.

        The newest come first, 200 at most. `but`: owners to leave out.
        """

    async def list_by_state(self, states: Collection[CameoState]) -> list[Cameo]:
        """Every cameo in one of these states, oldest first."""

    async def list_never_fitted(self, limit: int) -> list[Cameo]:
        """Active cameos for whose voice no fitting was ever added, newest first."""

    async def erase(self, owner: PersonId) -> None:
        """Deletes every cameo of an owner."""


class Agreements(Protocol):
    """What people agreed to when they enrolled, as it was shown to them."""

    async def save(self, agreement: Agreement) -> None:
        """Adds an agreement, in place of one for the same enrollment."""

    async def list_by_person(self, person: PersonId) -> list[Agreement]:
        """The agreements of a person, newest first."""

    async def erase(self, person: PersonId) -> None:
        """Deletes the agreements of a person."""


class Grants(Protocol):
    """The standing consents of owners."""

    async def get(self, grant: GrantId) -> Grant | None:
        """The grant, or None. A writing transaction locks the row."""

    async def list_by_owner(self, owner: PersonId) -> list[Grant]:
        """The grants that an owner gave, newest first."""

    async def list_by_grantee(self, person: PersonId) -> list[Grant]:
        """The grants that a person was given, newest first."""

    async def save(self, grant: Grant) -> None:
        """Adds a grant, or saves what changed about it."""

    async def erase(self, person: PersonId) -> None:
        """Deletes the grants that a person gave and those that they were given."""


@dataclass(frozen=True)
class CaptureLink:
    """A one-time link to the capture page.

    `secret`: SHA-256 of what the first browser to open the link received, "" until it is opened.
    `used_at`: when a clip was accepted through it.
    """

    token: str
    person: PersonId
    cameo: CameoId
    made_at: datetime
    expires_at: datetime
    secret: str = ""
    used_at: datetime | None = None


class CaptureLinks(Protocol):
    """Links to the capture page."""

    async def get(self, token: str) -> CaptureLink | None:
        """The link, or None. A writing transaction locks the row."""

    async def find_opened(self, person: PersonId) -> CaptureLink | None:
        """A person's newest link that was opened: through it they have seen a challenge."""

    async def save(self, link: CaptureLink) -> None:
        """Adds a link, or saves what changed about it."""

    async def erase(self, person: PersonId) -> None:
        """Deletes every link of a person."""


class Inspections(Protocol):
    """What inspections of clips cost in the last day, for the limits of persons and places."""

    async def add(
        self, cameo: CameoId, person: PersonId, place: PlaceId | None, at: datetime
    ) -> None:
        """Records that an enrollment began. `place`: where it was asked for."""

    async def get_place(self, cameo: CameoId) -> PlaceId | None:
        """Where an enrollment was begun; None when that is not known."""

    async def add_seconds(self, cameo: CameoId, seconds: float) -> None:
        """Adds the time that an attempt to inspect a clip took."""

    async def get_use(
        self, person: PersonId, place: PlaceId | None, since: datetime
    ) -> InspectionUse:
        """What was used by a person and in a place since then, and which clips still wait."""

    async def reassign(self, person: PersonId, to: PersonId) -> None:
        """Counts a person's inspections for another one."""
