"""Limits: how many requests a person and a place may have."""

import pytest

from bot.core.errors import LimitReached
from bot.core.limits import DAY, Limits, RecentRequests, check
from tests.bot.core.examples import (
    HOUR,
    NOW,
)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (RecentRequests(3, 0, 0), "limit-open"),
        (RecentRequests(0, 30, 0, oldest_by_person=NOW - HOUR), "limit-person"),
        (RecentRequests(0, 0, 200, oldest_in_place=NOW - HOUR), "limit-place"),
    ],
)
def test_limits(asked: RecentRequests, code: str) -> None:
    check(Limits(), RecentRequests(2, 29, 199))
    with pytest.raises(LimitReached, match=code) as refusal:
        check(Limits(), asked)
    if code != "limit-open":
        assert refusal.value.data["until"] == (NOW - HOUR + DAY).timestamp()
