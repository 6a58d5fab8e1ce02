"""Enrollment, and what an owner does with a cameo."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import cameo as cameos
from bot.core.cameo import CHALLENGE_LIFETIME, DIGIT_COUNT, SIDEWAYS, UPRIGHT, CameoState, Finding
from bot.core.errors import NotYours, WrongState
from tests.bot.core.examples import (
    ANA,
    BO,
    NOW,
    cameo,
)

NEW = replace(cameo(BO), state=CameoState.CHALLENGED)


@given(st.integers())
def test_challenges(seed: int) -> None:
    drawn = cameos.draw_challenge(Random(seed))
    assert len(drawn.digits) == DIGIT_COUNT
    assert drawn.digits.isdecimal()
    assert all(one != two for one, two in zip(drawn.digits, drawn.digits[1:], strict=False))
    assert len(drawn.turns) == 3
    assert set(drawn.turns) > set(SIDEWAYS)
    assert len(set(drawn.turns) & set(UPRIGHT)) == 1


def test_challenges_differ() -> None:
    random = Random(7)
    assert len({cameos.draw_challenge(random) for _ in range(100)}) > 95


def test_from_challenge_to_active() -> None:
    got = cameos.receive(NEW, BO, NOW)
    checking = cameos.check(got)
    assert cameos.check(checking) == checking
    findings = (Finding("face", True),)
    assert cameos.finish_check(checking, True, findings).state is CameoState.ACTIVE
    no = cameos.finish_check(checking, False, findings)
    assert (no.state, no.findings) == (CameoState.REJECTED, findings)
    broken = cameos.reject_unreadable(checking, "clip-short", (("seconds", 1),))
    assert (broken.problem, broken.problem_data) == ("clip-short", (("seconds", 1),))


def test_an_old_challenge_is_not_answered() -> None:
    with pytest.raises(WrongState, match="cameo-is-expired"):
        cameos.receive(NEW, BO, NOW + CHALLENGE_LIFETIME)
    assert cameos.expire(NEW).state is CameoState.EXPIRED


def test_frozen_and_thawed_by_the_owner_alone() -> None:
    frozen = cameos.freeze(cameo(BO), BO)
    assert cameos.thaw(frozen, BO) == cameo(BO)
    assert cameos.delete(frozen, BO).state is CameoState.DELETED
    for act, one in (
        (cameos.freeze, cameo(BO)),
        (cameos.thaw, frozen),
        (cameos.delete, frozen),
    ):
        with pytest.raises(NotYours):
            act(one, ANA)
    with pytest.raises(NotYours):
        cameos.receive(NEW, ANA, NOW)


def test_nothing_becomes_active_by_thawing() -> None:
    for state in (CameoState.CHECKING, CameoState.REJECTED, CameoState.ACTIVE):
        with pytest.raises(WrongState):
            cameos.thaw(replace(NEW, state=state), BO)
