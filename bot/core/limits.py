"""Quotas of requests per person and per place, so that everybody gets a turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import LimitReached

DAY = timedelta(hours=24)
MAX_INSPECTION_SECONDS = 120.0
"""What one inspection may take at most: `render.tasks.MAX_INSPECT_SECONDS`."""
MAX_CHANGES = 5
"""How often the scene of one request can be changed: each change asks everybody again."""
DECLINE_WINDOW = timedelta(days=7)
"""After two noes of an owner to an asker within it, the asker cannot ask that owner until as much
time has passed since the last one."""
MEMORY = 2 * DECLINE_WINDOW
"""How far back noes and requests can still count for anything."""


@dataclass(frozen=True)
class Limits:
    """`open_each`: unfinished requests of one person. `person`, `place`: requests by one person and
    in one place within 24 hours. `challenges`: enrollments that one person begins in 24 hours.
    `inspection_person`, `inspection_place`: seconds within 24 hours for which clips of one person,
    and those of enrollments begun in one place, are inspected. A clip of ten seconds takes ten to
    thirty, see docs/inspection.md."""

    open_each: int = 3
    person: int = 30
    place: int = 200
    challenges: int = 20
    inspection_person: float = 600.0
    inspection_place: float = 3600.0


@dataclass(frozen=True)
class RecentRequests:
    """Counts of requests. `open`: unfinished ones of the person. `by_person`, `in_place`: those of
    the last 24 hours, by the person and by everybody in the place.

    A change of a scene counts like a request. `oldest_*`: when the first request of that count was
    made, None when the count is 0.
    """

    open: int
    by_person: int
    in_place: int
    oldest_by_person: datetime | None = None
    oldest_in_place: datetime | None = None


@dataclass(frozen=True)
class InspectionUse:
    """Seconds of inspection within 24 hours: of the clips of a person, and of those in a place.
    `waiting`: clips of the person that are not inspected yet."""

    by_person: float
    in_place: float
    waiting: int


def check_inspection(limits: Limits, use: InspectionUse) -> None:
    """Checks that one more clip may be inspected.

    Clips that wait count with what an inspection may take at most, so that a person who sends many
    at once gets no more than one who sends them one after the other.

    Raises LimitReached "limit-inspection-person", "limit-inspection-waiting",
    "limit-inspection-place".
    """
    if use.by_person >= limits.inspection_person:
        minutes = round(limits.inspection_person / 60)
        raise LimitReached("limit-inspection-person", {"minutes": minutes})
    if use.by_person + use.waiting * MAX_INSPECTION_SECONDS >= limits.inspection_person:
        raise LimitReached("limit-inspection-waiting")
    if use.in_place >= limits.inspection_place:
        minutes = round(limits.inspection_place / 60)
        raise LimitReached("limit-inspection-place", {"minutes": minutes})


def check(limits: Limits, recent: RecentRequests) -> None:
    """Checks that one more request is within the limits.

    Raises LimitReached "limit-open", "limit-person", "limit-place"; for the latter two `until`
    says when another request is possible, seconds since 1970.
    """
    if recent.open >= limits.open_each:
        raise LimitReached("limit-open", {"most": limits.open_each})
    check_change(limits, recent)


def check_change(limits: Limits, recent: RecentRequests) -> None:
    """Checks that a change of an open request, which asks everybody again, is within the limits of
    24 hours. Raises LimitReached "limit-person", "limit-place" like `check`."""
    if recent.by_person >= limits.person:
        raise _make_error("limit-person", limits.person, recent.oldest_by_person)
    if recent.in_place >= limits.place:
        raise _make_error("limit-place", limits.place, recent.oldest_in_place)


def is_pausing(declines: Sequence[datetime], now: datetime) -> bool:
    """Whether an owner is not to be asked by somebody now. `declines`: when the owner said no to
    them."""
    latest = sorted(declines)[-2:]
    return (
        len(latest) == 2
        and latest[1] - latest[0] < DECLINE_WINDOW
        and now - latest[1] < DECLINE_WINDOW
    )


def _make_error(code: str, most: int, oldest: datetime | None) -> LimitReached:
    data: dict[str, str | int | float] = {"most": most}
    if oldest is not None:
        data["until"] = (oldest + DAY).timestamp()
    return LimitReached(code, data)
