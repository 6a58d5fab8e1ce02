"""Answers to something else than what stands there now: nothing counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import request as requests
from bot.core.errors import SceneChanged
from bot.core.ids import ClipId
from bot.core.request import RequestState
from tests.bot.core.test_request import ANA, BO, NOW, request, review


@pytest.mark.parametrize("yes", [True, False])
def test_an_owner_who_saw_another_scene(yes: bool) -> None:
    asked = request(BO)
    other = replace(asked.scene, prompt="{A} falls off a cliff")
    with pytest.raises(SceneChanged):
        requests.answer(asked, BO, yes, other.digest(), NOW)
    with pytest.raises(SceneChanged):
        requests.suggest(asked, BO, "{A} waves", other.digest(), NOW)
    assert requests.answer(asked, BO, True, asked.scene.digest(), NOW).is_consented


@pytest.mark.parametrize("yes", [True, False])
def test_a_reviewer_who_saw_another_clip(yes: bool) -> None:
    first = review()
    second = replace(first, clip=ClipId("SECOND00"))
    with pytest.raises(SceneChanged):
        requests.review(second, BO, yes, first.review_digest, NOW)
    with pytest.raises(SceneChanged):
        requests.review(second, BO, yes, second.scene.digest(), NOW)
    assert (
        requests.review(second, BO, False, second.review_digest, NOW).state is RequestState.REFUSED
    )


def test_an_asker_who_saw_another_suggestion() -> None:
    asked = request(BO)
    digest = asked.scene.digest()
    first = requests.suggest(asked, BO, "{A} waves", digest, NOW)
    second = requests.suggest(first, BO, "{A} falls", digest, NOW + timedelta(minutes=1))
    for act in (requests.get_suggested_scene, requests.drop_suggestion):
        with pytest.raises(SceneChanged):
            act(second, ANA, BO, first.suggestions_digest)
    assert (
        requests.get_suggested_scene(second, ANA, BO, second.suggestions_digest).prompt
        == "{A} falls"
    )
