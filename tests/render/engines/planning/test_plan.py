import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.contract.errors import BadOrder
from render.contract.order import (
    ROLES,
    CastMember,
    Line,
    RenderOrder,
)
from render.engines.planning.limits import (
    EngineLimits,
    PromptPhrases,
    Recipe,
    Tier,
)
from render.engines.planning.plan import ClipPlan, make_plan
from render.engines.planning.prompt import LOOK_SENTENCES
from render.studio import catalog

KIT = Path("/kits/a.kit")
LIMITS = EngineLimits(
    engine="drawn",
    fps=16,
    frame_step=4,
    max_frames=81,
    size_multiple=16,
    max_people=3,
    max_pictures=4,
    pictures_per_person=2,
    max_characters=1200,
    phrases=PromptPhrases("person {number}", "{subject} is the one in picture {number}"),
    negative_prompt="blurred",
    recipes={
        Tier.DRAFT: Recipe(320 * 192, 20, 5.0, few_steps=4),
        Tier.STANDARD: Recipe(832 * 480, 30, 5.0, few_steps=4, step_cache=0.1),
        Tier.FINAL: Recipe(832 * 480, 50, 5.0, step_cache=0.05),
    },
)


def order(
    prompt: str = "{A} surfs", cast: int | tuple[CastMember, ...] = 1, **changes: object
) -> RenderOrder:
    some = ROLES[:cast] if isinstance(cast, int) else ()
    members = tuple(CastMember(role, KIT) for role in some) or cast
    plain = RenderOrder("K7Q2M9XD", prompt, members, Path("a.mp4"), seconds=4.0)
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_sizes_and_lengths_follow_the_engines_rules() -> None:
    planned = make_plan(order(), LIMITS)
    assert (planned.width, planned.height) == (832, 480)
    assert (planned.frames, planned.fps, planned.seconds, planned.kept_frames) == (65, 16, 4.0, 64)
    assert planned.notes == ("no-few-step-lora",)


@given(
    st.integers(90, 960),
    st.integers(90, 960),
    st.floats(2, 15, allow_nan=False),
    st.sampled_from([4, 8]),
    st.sampled_from([16, 32]),
    st.sampled_from([16, 24, 25]),
    st.sampled_from(list(Tier)),
)
def test_whatever_is_asked_fits_the_rules(
    half_width: int,
    half_height: int,
    seconds: float,
    frame_step: int,
    multiple: int,
    fps: int,
    tier: Tier,
) -> None:
    limits = replace(
        LIMITS,
        frame_step=frame_step,
        size_multiple=multiple,
        fps=fps,
        max_frames=20 * frame_step + 1,
    )
    size = (2 * half_width, 2 * half_height)
    planned = make_plan(order(size=size, seconds=seconds), limits, tier)
    assert planned.width % multiple == planned.height % multiple == 0
    assert planned.width * planned.height <= limits.recipes[tier].pixels
    assert planned.width * planned.height <= size[0] * size[1]
    if max(size) / min(size) <= 3:
        # A strip of less than two multiples is cut off where the shape does not come out even.
        off = abs(math.log(planned.width / planned.height * size[1] / size[0]))
        assert off <= 1.5 * multiple / min(planned.width, planned.height)
    assert (planned.frames - 1) % frame_step == 0
    assert planned.frames <= limits.max_frames
    assert 1 <= planned.kept_frames <= planned.frames
    if "length-shortened" in planned.notes:
        assert planned.frames == limits.max_frames
        assert planned.seconds < seconds
    else:
        assert planned.seconds == seconds
        assert planned.frames - seconds * fps < frame_step + 1


@given(st.text(min_size=1, max_size=500), st.lists(st.text(max_size=300), max_size=4))
def test_any_words_give_one_line_that_starts_with_the_cast_and_its_rules(
    prompt: str, rules: list[str]
) -> None:
    cast = (CastMember("A", KIT, tuple(rules)),)
    try:
        planned = make_plan(order(prompt, cast=cast), LIMITS)
    except BadOrder:
        return
    assert "\n" not in planned.prompt
    assert planned.prompt.startswith(
        "Exactly one person is seen. Person 1 is the one in picture 1."
    )
    assert "{A}" not in planned.prompt


def test_who_is_who_then_the_owners_rules_then_the_scene_then_the_look() -> None:
    cast = (
        CastMember("A", KIT, ("always my red cap", " ")),
        CastMember("B", None),
    )
    planned = make_plan(order("{A} chases {B}\nin the rain", cast=cast, look="noir"), LIMITS)
    assert planned.prompt == (
        "Exactly two people are seen. Person 1 is the one in picture 1. "
        "Person 1: always my red cap. "
        "Person 2 is an invented adult who looks like nobody in particular. "
        "Person 1 chases person 2 in the rain. " + LOOK_SENTENCES["noir"]
    )
    assert [(one.role, one.count) for one in planned.references] == [("A", 2)]


def test_whoever_the_prompt_does_not_name_is_in_the_scene_all_the_same() -> None:
    assert (
        "Person 1 and person 2 are in this scene: a picnic."
        in make_plan(order("a picnic", 2), LIMITS).prompt
    )
    assert (
        "Person 2 is in this scene: person 1 dances."
        in make_plan(order("{A} dances", 2), LIMITS).prompt
    )


def test_korean_lines_stay_korean_and_say_that_they_are() -> None:
    planned = make_plan(order("{A}가 바다에서 “파도다!”라고 외친다. {B} says “hi”", 2), LIMITS)
    assert [(one.role, one.text, one.language) for one in planned.lines] == [
        ("A", "파도다!", "ko"),
        ("B", "hi", "en"),
    ]
    assert "Person 1 says in Korean: “파도다!”." in planned.prompt
    assert "Person 2 says in English: “hi”." in planned.prompt
    assert "바다에서" in planned.prompt


def test_what_was_ordered_for_a_role_replaces_what_the_prompt_quotes() -> None:
    asked = order("{A} says “no”", lines=(Line("A", " yes "),))
    assert [(one.text, one.source) for one in make_plan(asked, LIMITS).lines] == [("yes", "asked")]


def test_rules_are_kept_and_the_scene_is_cut_where_room_is_short() -> None:
    cast = (CastMember("A", KIT, ("never near water",)),)
    limits = replace(LIMITS, max_characters=220)
    planned = make_plan(order("{A} " + "walks on and on " * 30, cast=cast), limits)
    assert "never near water" in planned.prompt
    assert len(planned.prompt) <= 220
    assert "prompt-cut" in planned.notes


def test_more_people_than_the_engine_can_show_are_refused_with_the_number() -> None:
    with pytest.raises(BadOrder) as refused:
        make_plan(order(cast=4), LIMITS)
    assert (refused.value.code, refused.value.data["most"]) == ("cast-size", 3)


def test_reference_pictures_are_shared_among_the_cast() -> None:
    for people, each in ((1, 2), (2, 2), (3, 1)):
        planned = make_plan(order(cast=people), LIMITS)
        assert [(one.role, one.count) for one in planned.references] == [
            (role, each) for role in ROLES[:people]
        ]


def test_tiers() -> None:
    def worked(planned: ClipPlan) -> tuple[int, float, bool, float]:
        return planned.steps, planned.guidance, planned.few_step, planned.step_cache

    assert worked(make_plan(order(), LIMITS, Tier.DRAFT, True)) == (4, 1.0, True, 0.0)
    assert worked(make_plan(order(), LIMITS, Tier.STANDARD, False)) == (30, 5.0, False, 0.1)
    final = make_plan(order(), LIMITS, Tier.FINAL, True)
    assert worked(final) == (50, 5.0, False, 0.05)
    assert final.notes == ()
    assert [tier.smaller for tier in Tier] == [None, Tier.DRAFT, Tier.STANDARD]


def test_the_plan_can_be_kept_as_json() -> None:
    import json

    kept = json.loads(json.dumps(make_plan(order("{A} says “hi”"), LIMITS).as_dict()))
    assert kept["lines"] == [{"role": "A", "text": "hi", "language": "en", "source": "prompt"}]


def test_every_look_of_the_studio_has_words() -> None:
    assert set(LOOK_SENTENCES) == set(catalog.list_names("looks"))


@pytest.mark.parametrize(("seconds", "frames"), [(2.0, 124), (5.3, 141), (15.0, 345)])
def test_frame_rules_with_another_rest_and_a_least_length(seconds: float, frames: int) -> None:
    limits = replace(LIMITS, fps=24, frame_step=17, frame_offset=5, min_frames=120, max_frames=360)
    planned = make_plan(order("{A} waves", seconds=seconds), limits)
    assert planned.frames == frames
    assert planned.kept_frames == min(round(seconds * 24), frames)
