"""One request, from the cast's answers to the posted clip."""

from dataclasses import replace

import pytest

from bot.core import request as requests
from bot.core.cameo import CameoState
from bot.core.consent import Basis, ConsentState
from bot.core.content import ContentKind
from bot.core.decide import decide_cast
from bot.core.errors import NoConsent, NotYours, Unsuitable, WrongState
from bot.core.ids import ClipId, PersonId, RequestId
from bot.core.policy import Policy, ReviewPolicy
from bot.core.request import ANSWER_WITHIN, Request, RequestState, Withdrawal
from tests.bot.core.examples import (
    ANA,
    BO,
    CY,
    DAY,
    NOW,
    cameo,
    contexts,
    request,
    scene,
)
from tests.support import answers

CLIP = ClipId("clip")
BOTH = contexts(cameo(BO), cameo(CY))
UNSEEN = contexts(cameo(BO, review=ReviewPolicy.NEVER), cameo(CY, review=ReviewPolicy.NEVER))


def agreed(*owners: PersonId) -> Request:
    """Everybody said yes."""
    new = request(*owners)
    for owner in owners:
        new = answers.answered(new, owner, True, NOW)
    return new


def rendering() -> Request:
    """A worker makes the clip of Bo and Cy."""
    return requests.start_render(agreed(BO, CY), BOTH)


def posting() -> Request:
    """Nobody looks before it is posted."""
    return requests.finish_render(rendering(), CLIP, UNSEEN, NOW)


def review() -> Request:
    """Bo and Cy look at the clip."""
    return requests.finish_render(rendering(), CLIP, BOTH, NOW)


def test_the_last_yes_queues_it() -> None:
    first = answers.answered(request(BO, CY), BO, True, NOW)
    assert first.state is RequestState.CASTING
    assert first.missing == {CY}
    assert answers.answered(first, CY, True, NOW).state is RequestState.QUEUED


def test_asking_for_oneself_asks_nobody() -> None:
    own = request(ANA)
    assert own.state is RequestState.QUEUED
    assert [one.basis for one in own.consents] == [Basis.OWN]


@pytest.mark.parametrize("by", [ANA, PersonId("stranger")])
def test_nobody_answers_for_another(by: PersonId) -> None:
    for act in (
        lambda: answers.answered(request(BO), by, True, NOW),
        lambda: answers.suggested(request(BO), by, "{A} sings", NOW),
        lambda: requests.withdraw(request(BO), by, Withdrawal.REVOKED, NOW),
        lambda: answers.reviewed(review(), by, True, NOW),
    ):
        with pytest.raises(NotYours):
            act()


def test_only_the_asker_does_what_askers_do() -> None:
    for act in (
        lambda: requests.cancel(request(BO), BO),
        lambda: requests.build_stand_in_scene(request(BO), BO),
        lambda: requests.drop_suggestion(request(BO), BO, BO, request(BO).suggestions_digest),
        lambda: requests.get_suggested_scene(request(BO), BO, BO, request(BO).suggestions_digest),
        lambda: requests.retry(requests.mark_failed(agreed(BO), "engine"), BO, BOTH, NOW),
    ):
        with pytest.raises(NotYours):
            act()


def test_a_no_leaves_it_uncast_and_is_final() -> None:
    no = answers.answered(request(BO, CY), BO, False, NOW)
    assert (no.state, no.has_decline, no.missing) == (RequestState.CASTING, True, {BO, CY})
    with pytest.raises(WrongState, match="consent-is-declined"):
        answers.answered(no, BO, True, NOW)


def test_silence_is_a_no() -> None:
    due = NOW + ANSWER_WITHIN
    with pytest.raises(WrongState, match="request-is-not-due"):
        requests.expire(request(BO), NOW)
    with pytest.raises(WrongState, match="request-is-expired"):
        answers.answered(request(BO), BO, True, due)
    gone = requests.expire(answers.answered(request(BO, CY), BO, True, NOW), due)
    assert gone.state is RequestState.EXPIRED
    assert [one.state for one in gone.consents] == [ConsentState.GIVEN, ConsentState.EXPIRED]
    assert requests.expire(review(), due).state is RequestState.EXPIRED


def test_a_change_asks_everybody_again() -> None:
    other = scene(BO, CY, prompt="{A} sings to {B}")
    half = answers.answered(request(BO, CY), BO, True, NOW)
    changed = requests.change(half, other, decide_cast(BOTH, other, NOW), NOW + DAY / 2)
    assert [one.state for one in changed.consents] == [ConsentState.ASKED] * 2
    assert changed.expires_at == NOW + DAY / 2 + ANSWER_WITHIN
    with pytest.raises(WrongState):
        requests.change(agreed(BO), scene(BO), decide_cast(BOTH, scene(BO), NOW), NOW)


def test_a_yes_to_another_scene_is_none() -> None:
    slipped = replace(agreed(BO), scene=scene(BO, prompt="{A} falls"))
    assert not slipped.is_consented
    with pytest.raises(NoConsent):
        requests.start_render(slipped, BOTH)


def test_suggestions() -> None:
    asked = answers.suggested(request(BO, CY), BO, "{A} hums", NOW)
    asked = answers.suggested(asked, BO, "{A} sings", NOW)
    assert not asked.is_consented
    assert (
        requests.get_suggested_scene(asked, ANA, BO, asked.suggestions_digest).prompt == "{A} sings"
    )
    dropped = requests.drop_suggestion(asked, ANA, BO, asked.suggestions_digest)
    assert dropped.consents == asked.consents
    for act in (requests.drop_suggestion, requests.get_suggested_scene):
        with pytest.raises(WrongState, match="suggestion-is-gone"):
            act(dropped, ANA, BO, dropped.suggestions_digest)
    assert answers.answered(asked, BO, True, NOW).suggestions == ()
    with pytest.raises(WrongState, match="consent-is-given"):
        answers.suggested(answers.answered(asked, BO, True, NOW), BO, "no", NOW)
    with pytest.raises(WrongState):
        answers.suggested(agreed(BO), BO, "{A} sings", NOW)


def test_stand_ins_replace_all_who_are_not_in() -> None:
    base = answers.answered(request(BO, CY), BO, True, NOW)
    assert requests.build_stand_in_scene(base, ANA) == requests.build_stand_in_scene(
        answers.answered(base, CY, False, NOW), ANA
    )
    assert requests.build_stand_in_scene(base, ANA).owners == (BO,)
    with pytest.raises(WrongState):
        requests.build_stand_in_scene(agreed(BO), ANA)


def test_rules_that_refuse_are_told_without_names() -> None:
    closed = contexts(replace(cameo(BO), policy=Policy(BO)))
    blocked = contexts(cameo(BO), blocks=frozenset({ANA}))
    frozen = contexts(replace(cameo(BO), state=CameoState.FROZEN))
    for around in (closed, blocked, frozen):
        with pytest.raises(NoConsent) as refusal:
            request(BO, around=around)
        assert (refusal.value.code, refusal.value.data) == ("cast-not-open", {})
    off = frozenset({ContentKind.HORROR})
    scary = scene(BO, kinds=off)
    decided = decide_cast(contexts(cameo(BO, off=off)), scary, NOW)
    with pytest.raises(Unsuitable, match="boundary") as told:
        requests.ask(RequestId("r"), scary, decided, NOW)
    assert told.value.data == {"kinds": "horror"}


@pytest.mark.parametrize(
    "around",
    [
        contexts(cameo(BO)),
        {**BOTH, **contexts(replace(cameo(CY), state=CameoState.FROZEN))},
        {**BOTH, **contexts(replace(cameo(CY), state=CameoState.DELETED))},
        {**BOTH, **contexts(cameo(CY), blocks=frozenset({ANA}))},
    ],
    ids=["gone", "frozen", "deleted", "blocked"],
)
def test_consent_is_checked_again_before_rendering_and_posting(around: dict) -> None:
    for act in (
        lambda: requests.start_render(agreed(BO, CY), around),
        lambda: requests.finish_render(rendering(), CLIP, around, NOW),
        lambda: requests.check_before_post(posting(), around),
        lambda: requests.retry(requests.mark_failed(rendering(), "engine"), ANA, around, NOW),
    ):
        with pytest.raises(NoConsent):
            act()


def test_everybody_who_looks_has_to_pass_it() -> None:
    seen = answers.reviewed(review(), BO, True, NOW)
    assert seen.state is RequestState.REVIEW
    with pytest.raises(WrongState, match="review-is-passed"):
        answers.reviewed(seen, BO, False, NOW)
    done = answers.reviewed(seen, CY, True, NOW)
    requests.check_before_post(done, BOTH)
    assert requests.mark_posted(done).state is RequestState.POSTED
    assert answers.reviewed(seen, CY, False, NOW).state is RequestState.REFUSED
    with pytest.raises(WrongState):
        answers.reviewed(review(), BO, True, NOW + ANSWER_WITHIN)


def test_nothing_unseen_is_posted() -> None:
    requests.check_before_post(posting(), BOTH)
    with pytest.raises(NoConsent):
        requests.check_before_post(replace(review(), state=RequestState.POSTING), BOTH)
    for early in (rendering(), review(), replace(posting(), clip=None)):
        with pytest.raises(WrongState):
            requests.check_before_post(early, BOTH)


def test_a_failed_one_is_tried_again_on_the_same_consents() -> None:
    broken = requests.mark_failed(posting(), "engine", ("A",))
    again = requests.retry(broken, ANA, BOTH, NOW)
    assert (again.state, again.problem, again.clip) == (RequestState.QUEUED, "", None)
    assert (broken.missed, again.missed) == (("A",), ())
    assert again.consents == broken.consents


def test_a_worker_that_died_is_followed_by_another() -> None:
    assert requests.start_render(rendering(), BOTH) == rendering()


def test_a_yes_is_taken_back_at_any_time() -> None:
    for base in (agreed(BO, CY), rendering(), review(), posting(), requests.mark_posted(posting())):
        gone = requests.withdraw(base, BO, Withdrawal.REVOKED, NOW)
        assert (gone.state, gone.withdrawn) == (RequestState.WITHDRAWN, Withdrawal.REVOKED)
        assert gone.consents[0].state is ConsentState.REVOKED
        with pytest.raises(WrongState):
            requests.mark_posted(gone)
    blocked = requests.withdraw(request(BO), BO, Withdrawal.BLOCKED, NOW)
    assert blocked.consents[0].state is ConsentState.ASKED
    assert requests.void(rendering(), Withdrawal.FROZEN).withdrawn is Withdrawal.FROZEN


def test_who_takes_a_clip_down() -> None:
    done = requests.mark_posted(posting())
    for by, admin in ((ANA, False), (BO, False), (PersonId("stranger"), True)):
        assert requests.remove(done, by, admin).withdrawn is Withdrawal.REMOVED
    with pytest.raises(NotYours):
        requests.remove(done, PersonId("stranger"), False)


def test_cancelling_is_for_what_is_not_posted() -> None:
    for base in (request(BO), agreed(BO), rendering(), review(), posting()):
        assert requests.cancel(base, ANA).state is RequestState.CANCELLED
    with pytest.raises(WrongState):
        requests.cancel(requests.mark_posted(posting()), ANA)
