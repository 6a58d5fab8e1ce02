"""Notices: when an owner is told of a use."""

from bot.core.notice import NoticeTime, NoticeTopic, choose_time
from bot.core.policy import NoticePolicy
from tests.bot.core.examples import (
    BO,
    policy,
)


def test_notices() -> None:
    told = {one: choose_time(policy(BO, notices=one), NoticeTopic.USED) for one in NoticePolicy}
    assert told == {
        NoticePolicy.EACH: NoticeTime.NOW,
        NoticePolicy.DAILY: NoticeTime.DAILY,
        NoticePolicy.NEEDED: NoticeTime.NEVER,
    }
    assert {
        choose_time(policy(BO, notices=one), NoticeTopic.WITHDRAWN) for one in NoticePolicy
    } == {NoticeTime.NOW}
