"""Quotas: how much one person and one place may ask for, so that everybody gets a turn."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.errors import LimitReached

DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Limits:
    """`open_each`: requests of one person that are under way at once. `person`, `place`: asked
    within 24 hours. `challenges`: enrollments a person begins within 24 hours."""

    open_each: int = 3
    person: int = 30
    place: int = 200
    challenges: int = 20


@dataclass(frozen=True)
class Asked:
    """What somebody, and everybody in the place, asked for within the last 24 hours.

    `oldest_*`: when the first of those was asked, None when there is none.
    """

    open: int
    by_person: int
    in_place: int
    oldest_by_person: datetime | None = None
    oldest_in_place: datetime | None = None


def check(limits: Limits, asked: Asked) -> None:
    """That one more may be asked for.

    Raises LimitReached "limit-open", "limit-person", "limit-place"; the latter two say in
    `until` when it is possible again, seconds since 1970.
    """
    if asked.open >= limits.open_each:
        raise LimitReached("limit-open", {"most": limits.open_each})
    if asked.by_person >= limits.person:
        raise _reached("limit-person", limits.person, asked.oldest_by_person)
    if asked.in_place >= limits.place:
        raise _reached("limit-place", limits.place, asked.oldest_in_place)


def _reached(code: str, most: int, oldest: datetime | None) -> LimitReached:
    data: dict[str, str | int | float] = {"most": most}
    if oldest is not None:
        data["until"] = (oldest + DAY).timestamp()
    return LimitReached(code, data)
