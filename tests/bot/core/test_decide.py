"""What an owner's rules say, before anybody is asked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.cameo import CameoState
from bot.core.content import ContentKind
from bot.core.decide import Answer, CameoContext, Reason, decide, decide_cast
from bot.core.errors import Unsuitable
from bot.core.grant import GRANT_LIFETIME, GrantState, give
from bot.core.ids import GrantId
from bot.core.policy import Ask, Audience, Policy, ReviewPolicy
from bot.core.scene import Role
from tests.bot.core.examples import (
    ANA,
    AWAY,
    BO,
    CY,
    DAY,
    HOME,
    HOUR,
    NOW,
    cameo,
    contexts,
    grant,
    policy,
    scene,
)

ROMANCE = frozenset({ContentKind.ROMANCE})
POLICIES = st.builds(
    Policy,
    owner=st.just(BO),
    audience=st.sampled_from(Audience),
    chosen=st.frozensets(st.sampled_from([ANA, CY])),
    places=st.frozensets(st.sampled_from([HOME, AWAY])),
    ask=st.sampled_from(Ask),
    off=st.frozensets(st.sampled_from(ContentKind)),
)
GRANTS = st.lists(
    st.builds(
        grant,
        kinds=st.frozensets(st.sampled_from(ContentKind)),
        places=st.none() | st.frozensets(st.sampled_from([HOME, AWAY])),
        uses=st.none() | st.integers(0, 2),
        state=st.sampled_from(GrantState),
        expires_at=st.sampled_from([NOW - HOUR, NOW, NOW + HOUR]),
    ),
    max_size=3,
)
KINDS = st.frozensets(st.sampled_from(ContentKind), max_size=2)


def test_every_reason_has_its_case() -> None:
    plain, own = scene(BO), scene(BO, asker=BO)
    rules, trusted = policy(BO), [grant()]
    frozen = replace(cameo(BO), state=CameoState.FROZEN)
    cast = decide_cast(contexts(frozen), plain, NOW)
    met = {
        decide(rules, [], [], own, NOW).reason,
        decide(rules, trusted, [], plain, NOW).reason,
        decide(policy(BO, ask=Ask.ALWAYS), trusted, [], plain, NOW).reason,
        decide(rules, [], [], plain, NOW).reason,
        decide(Policy(BO), [], [], plain, NOW).reason,
        decide(rules, trusted, [ANA], plain, NOW).reason,
        decide(policy(BO, off=ROMANCE), trusted, [], scene(BO, kinds=ROMANCE), NOW).reason,
        cast[frozen.id].reason,
    }
    assert met == set(Reason)


@given(GRANTS, KINDS, st.sampled_from([ANA, BO, CY]))
def test_the_default_is_only_me(grants: list, kinds: frozenset[ContentKind], asker: str) -> None:
    answer = decide(Policy(BO), grants, [], scene(BO, asker=asker, kinds=kinds), NOW).answer
    assert answer is (Answer.ALLOW if asker == BO else Answer.REFUSE)


@given(POLICIES, GRANTS, KINDS)
def test_a_block_beats_everything(
    rules: Policy, grants: list, kinds: frozenset[ContentKind]
) -> None:
    decision = decide(rules, grants, [ANA], scene(BO, kinds=kinds), NOW)
    assert (decision.answer, decision.reason) == (Answer.REFUSE, Reason.BLOCKED)


@given(POLICIES, GRANTS, KINDS, st.sampled_from([ANA, BO]))
def test_a_boundary_is_never_passed(
    rules: Policy, grants: list, kinds: frozenset[ContentKind], asker: str
) -> None:
    decision = decide(rules, grants, [], scene(BO, asker=asker, kinds=kinds), NOW)
    if kinds & rules.off:
        assert decision.answer is Answer.REFUSE
    if decision.reason is Reason.BOUNDARY:
        assert decision.kinds == kinds & rules.off


@given(POLICIES, GRANTS, KINDS)
def test_only_a_grant_that_covers_allows(
    rules: Policy, grants: list, kinds: frozenset[ContentKind]
) -> None:
    wanted = scene(BO, kinds=kinds)
    if decide(rules, grants, [], wanted, NOW).answer is Answer.ALLOW:
        assert rules.ask is Ask.TRUST_GRANTS
        assert any(one.covers(wanted, NOW) for one in grants)


@pytest.mark.parametrize(
    ("changes", "covers"),
    [
        ({}, True),
        ({"to": CY}, False),
        ({"owner": CY}, False),
        ({"expires_at": NOW}, False),
        ({"uses": 1}, True),
        ({"uses": 0}, False),
        ({"places": frozenset({HOME})}, True),
        ({"places": frozenset({AWAY})}, False),
        ({"state": GrantState.REVOKED}, False),
    ],
)
def test_what_a_grant_covers(changes: dict, covers: bool) -> None:
    assert grant(**changes).covers(scene(BO), NOW) is covers


def test_a_grant_covers_sensitive_kinds_only_where_it_says_so() -> None:
    kiss = scene(BO, kinds=ROMANCE)
    assert not grant().covers(kiss, NOW)
    assert grant(kinds=ROMANCE).covers(kiss, NOW)


def test_always_this_friend_is_for_these_kinds_in_this_place_for_90_days() -> None:
    given_ = give(GrantId("g"), BO, scene(BO, kinds=ROMANCE), NOW)
    assert (given_.to, given_.kinds, given_.places) == (ANA, ROMANCE, frozenset({HOME}))
    assert given_.covers(scene(BO), NOW + GRANT_LIFETIME - timedelta(seconds=1))
    assert not given_.covers(scene(BO), NOW + GRANT_LIFETIME)


def test_a_counted_grant_is_used_up_first() -> None:
    counted = grant(id=GrantId("counted"), uses=1, expires_at=NOW + DAY)
    assert decide(policy(BO), [grant(), counted], [], scene(BO), NOW).grant == "counted"


@pytest.mark.parametrize(
    ("rules", "may"),
    [
        (policy(BO), True),
        (policy(BO, audience=Audience.CHOSEN), False),
        (policy(BO, audience=Audience.CHOSEN, chosen=frozenset({ANA})), True),
        (policy(BO, audience=Audience.PLACE), False),
        (policy(BO, audience=Audience.PLACE, places=frozenset({HOME})), True),
        (policy(BO, audience=Audience.PLACE, chosen=frozenset({ANA})), True),
    ],
)
def test_who_may_ask(rules: Policy, may: bool) -> None:
    assert rules.may_ask(ANA, HOME) is may
    assert rules.may_ask(BO, HOME)


@pytest.mark.parametrize("state", [one for one in CameoState if one is not CameoState.ACTIVE])
def test_only_an_active_cameo_is_cast(state: CameoState) -> None:
    around = contexts(replace(cameo(BO), state=state))
    decisions = decide_cast(around, scene(BO, asker=BO), NOW)
    assert [one.reason for one in decisions.values()] == [Reason.FROZEN]


def test_each_of_the_cast_is_decided_on_their_own() -> None:
    around = {**contexts(cameo(ANA), cameo(BO)), **contexts(cameo(CY), blocks=frozenset({ANA}))}
    reasons = [one.reason for one in decide_cast(around, scene(ANA, BO, CY), NOW).values()]
    assert reasons == [Reason.OWN, Reason.NO_GRANT, Reason.BLOCKED]


def test_a_stand_in_is_decided_by_nobody_and_a_stranger_is_an_error() -> None:
    drawn = replace(scene(BO), cast=(Role("A", None, None),))
    assert decide_cast({}, drawn, NOW) == {}
    empty: dict[str, CameoContext] = {}
    with pytest.raises(KeyError):
        decide_cast(empty, scene(BO), NOW)


def test_reviews_and_rules() -> None:
    assert not policy(BO).wants_review((BO,), BO)
    assert policy(BO).wants_review((BO,), ANA)
    assert policy(BO).wants_review((BO, ANA), BO)
    assert policy(BO, review=ReviewPolicy.ALWAYS).wants_review((BO,), BO)
    assert not policy(BO, review=ReviewPolicy.NEVER).wants_review((BO, ANA), ANA)
    for rules, code in ((("x",) * 6, "rules-too-many"), (("x" * 121,), "rule-length")):
        with pytest.raises(Unsuitable, match=code):
            policy(BO, rules=rules)
