"""Notices to owners: what they are about, and when they are sent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ids import PersonId, RequestId
from bot.core.policy import NoticePolicy, Policy


class NoticeTopic(StrEnum):
    """What happened to the owner's likeness."""

    USED = "used"
    WITHDRAWN = "withdrawn"


class NoticeTime(StrEnum):
    """When a notice is sent."""

    NOW = "now"
    DAILY = "daily"
    NEVER = "never"


@dataclass(frozen=True)
class Notice:
    """One thing to tell an owner. `at`: when it happened. `told_at`: None until they were told."""

    id: str
    to: PersonId
    about: NoticeTopic
    request: RequestId
    at: datetime
    told_at: datetime | None = None


def choose_time(policy: Policy, about: NoticeTopic) -> NoticeTime:
    """When the owner is told. A withdrawal is always told at once, since it is their receipt."""
    if about is NoticeTopic.WITHDRAWN or policy.notices is NoticePolicy.EACH:
        return NoticeTime.NOW
    return NoticeTime.DAILY if policy.notices is NoticePolicy.DAILY else NoticeTime.NEVER
