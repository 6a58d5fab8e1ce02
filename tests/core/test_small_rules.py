"""Grants, limits and notices."""

import pytest

from bot.core import grant as grants
from bot.core.errors import LimitReached, NotYours, WrongState
from bot.core.grant import GrantState
from bot.core.limits import DAY, Asked, Limits, check
from bot.core.notice import About, When, when
from bot.core.policy import Notices
from tests.core.making import ANA, BO, HOUR, NOW, grant, policy


def test_grants_are_counted_and_taken_back() -> None:
    assert grants.used(grant(uses=2)).uses == 1
    assert grants.used(grant()) == grant()
    gone = grants.revoke(grant(), BO)
    assert gone.state is GrantState.REVOKED
    with pytest.raises(NotYours):
        grants.revoke(grant(), ANA)
    with pytest.raises(WrongState, match="grant-is-revoked"):
        grants.revoke(gone, BO)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(3, 0, 0), "limit-open"),
        (Asked(0, 30, 0, oldest_by_person=NOW - HOUR), "limit-person"),
        (Asked(0, 0, 200, oldest_in_place=NOW - HOUR), "limit-place"),
    ],
)
def test_limits(asked: Asked, code: str) -> None:
    check(Limits(), Asked(2, 29, 199))
    with pytest.raises(LimitReached, match=code) as refusal:
        check(Limits(), asked)
    if code != "limit-open":
        assert refusal.value.data["until"] == (NOW - HOUR + DAY).timestamp()


def test_notices() -> None:
    told = {one: when(policy(BO, notices=one), About.USED) for one in Notices}
    assert told == {
        Notices.EACH: When.NOW,
        Notices.DAILY: When.DAILY,
        Notices.NEEDED: When.NEVER,
    }
    assert {when(policy(BO, notices=one), About.WITHDRAWN) for one in Notices} == {When.NOW}
