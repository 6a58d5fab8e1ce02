"""Notices: when an owner is told of a use."""

from bot.core.notice import About, When, when
from bot.core.policy import Notices
from tests.bot.core.examples import (
    BO,
    policy,
)


def test_notices() -> None:
    told = {one: when(policy(BO, notices=one), About.USED) for one in Notices}
    assert told == {
        Notices.EACH: When.NOW,
        Notices.DAILY: When.DAILY,
        Notices.NEEDED: When.NEVER,
    }
    assert {when(policy(BO, notices=one), About.WITHDRAWN) for one in Notices} == {When.NOW}
