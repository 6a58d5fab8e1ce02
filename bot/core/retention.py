"""When a person who is gone is warned, and when what is stored about them is deleted. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.person import Person

DEFAULT = timedelta(days=365)
WARNING = timedelta(days=30)
"""Time between the warning and the deletion, at least."""
PRECISION = timedelta(days=1)
"""How exactly it is recorded when a person was here last: not every command writes."""


class RetentionStep(StrEnum):
    """What is to be done about a person now."""

    KEEP = "keep"
    WARN = "warn"
    DELETE = "delete"


def decide(person: Person, now: datetime, keep: timedelta | None) -> RetentionStep:
    """What is to be done now. `keep`: how long after their last use, None for ever."""
    if keep is None or person.seen_at is None:
        return RetentionStep.KEEP
    if is_warned(person):
        is_due = now >= get_deletion_time(person, now, keep)
        return RetentionStep.DELETE if is_due else RetentionStep.KEEP
    is_near = now >= person.seen_at + keep - WARNING
    return RetentionStep.WARN if is_near else RetentionStep.KEEP


def is_warned(person: Person) -> bool:
    """Whether a person was warned since they were here last."""
    seen, warned = person.seen_at, person.warned_at
    return warned is not None and (seen is None or warned > seen)


def get_deletion_time(person: Person, now: datetime, keep: timedelta) -> datetime:
    """When a person is deleted who does not come back: never earlier than `WARNING` after they were
    told, however late that was."""
    warned = person.warned_at if is_warned(person) and person.warned_at is not None else now
    return max((person.seen_at or now) + keep, warned + WARNING)


def is_use_recorded(person: Person, now: datetime) -> bool:
    """Whether a use at this moment changes nothing that has to be stored."""
    is_recent = person.seen_at is not None and now - person.seen_at < PRECISION
    return is_recent and not is_warned(person)
