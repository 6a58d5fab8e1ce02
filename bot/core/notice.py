"""Notices to owners: what they are about, and when they are sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ids import PersonId, RequestId
from bot.core.policy import Notices, Policy


class About(StrEnum):
    """What happened to the owner's likeness."""

    USED = "used"
    WITHDRAWN = "withdrawn"


class When(StrEnum):
    """When a notice is sent."""

    NOW = "now"
    DAILY = "daily"
    NEVER = "never"


@dataclass(frozen=True)
class Notice:
    """One thing to tell an owner. `at`: when it happened. `told_at`: None until they were told."""

    id: str
    to: PersonId
    about: About
    request: RequestId
    at: datetime
    told_at: datetime | None = None


def when(policy: Policy, about: About) -> When:
    """When the owner is told. A withdrawal is always told at once, since it is their receipt."""
    if about is About.WITHDRAWN or policy.notices is Notices.EACH:
        return When.NOW
    return When.DAILY if policy.notices is Notices.DAILY else When.NEVER
