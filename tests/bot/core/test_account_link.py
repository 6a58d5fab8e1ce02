"""Two accounts become one person: codes, tries, and which of them stays."""

from datetime import timedelta
from random import Random

import pytest

from bot.core import account_link
from bot.core.account_link import LinkCode, LinkSide
from bot.core.errors import LimitReached, NotFound, Unsuitable, WrongState
from tests.bot.core.examples import ANA, BO, NOW

MINUTE = timedelta(minutes=1)
HERE, THERE = frozenset({"web"}), frozenset({"telegram"})


def test_a_code_is_easy_to_type() -> None:
    drawn = {account_link.draw_code(Random(seed)) for seed in range(200)}
    assert len(drawn) == 200
    assert all(len(one) == 8 and not set(one) & set("ILOU01") for one in drawn)
    assert account_link.normalize_code(" abcd-efgh ") == "ABCDEFGH"


def test_five_wrong_ones_an_hour() -> None:
    wrong = tuple(NOW - one * MINUTE for one in range(5))
    account_link.check_tries(wrong[:4], NOW)
    with pytest.raises(LimitReached, match="join-tries") as refusal:
        account_link.check_tries(wrong, NOW)
    assert refusal.value.data["until"] == (NOW + 56 * MINUTE).timestamp()
    account_link.check_tries(wrong, NOW + 56 * MINUTE)


def test_a_code_counts_for_ten_minutes_and_for_who_typed_it() -> None:
    code = LinkCode(ANA, "digest", NOW)
    offered = account_link.enter_code(code, BO, NOW + 9 * MINUTE)
    assert account_link.check_confirmed(offered, BO, NOW + 9 * MINUTE).person == ANA
    with pytest.raises(WrongState, match="join-late"):
        account_link.enter_code(code, BO, NOW + 10 * MINUTE)
    with pytest.raises(WrongState, match="join-late"):
        account_link.check_confirmed(offered, BO, NOW + 10 * MINUTE)
    with pytest.raises(WrongState, match="join-own"):
        account_link.enter_code(code, ANA, NOW)
    for gone in (None, code, offered):
        with pytest.raises(NotFound, match="join-gone"):
            account_link.check_confirmed(gone, ANA, NOW)


@pytest.mark.parametrize(
    ("got", "typed", "stays"),
    [
        (LinkSide(ANA, HERE), LinkSide(BO, THERE), ANA),
        (LinkSide(ANA, HERE, cameo=True), LinkSide(BO, THERE), ANA),
        (LinkSide(ANA, HERE), LinkSide(BO, THERE, cameo=True), BO),
        (LinkSide(ANA, HERE), LinkSide(BO, THERE, clips=True, open=True), BO),
    ],
)
def test_who_has_nothing_sealed_goes(got: LinkSide, typed: LinkSide, stays: str) -> None:
    assert account_link.choose_survivor(got, typed)[0].person == stays


@pytest.mark.parametrize(
    ("got", "typed", "code"),
    [
        (LinkSide(ANA, HERE), LinkSide(BO, HERE), "join-same-platform"),
        (LinkSide(ANA, HERE, cameo=True), LinkSide(BO, THERE, cameo=True), "join-two-cameos"),
        (LinkSide(ANA, HERE, cameo=True), LinkSide(BO, THERE, clips=True), "join-both-made"),
        (LinkSide(ANA, HERE), LinkSide(BO, THERE, open=True), "join-under-way"),
        (LinkSide(ANA, HERE, open=True), LinkSide(BO, THERE, cameo=True), "join-under-way"),
    ],
)
def test_what_cannot_be_joined(got: LinkSide, typed: LinkSide, code: str) -> None:
    with pytest.raises(Unsuitable, match=code):
        account_link.choose_survivor(got, typed)
