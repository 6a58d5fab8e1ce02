import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from render.contract.errors import BadOrder
from render.contract.order import Line
from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp, UnderstoodWords
from render.studio.catalog import load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import Staging
from render.studio.planning.defaults import fill_in
from render.studio.planning.plan import Plan, describe, make_plan
from render.studio.staging.direct import direct
from tests.render.studio.planning.orders import order
from tests.render.studio.staging.things import LIBRARY


def planned(prompt: str, cast: int = 1, **about: object) -> Plan:
    return make_plan(order(prompt, cast, **about))


def lines(plan: Plan) -> list[tuple[str, str, str]]:
    return [(line.role, line.text, line.source) for line in plan.lines]


def test_a_place_brings_its_action_and_clothes() -> None:
    graph = planned("on Mars").graph
    assert (graph.place, graph.actors[0].action, graph.actors[0].wear) == (
        "mars", "explore", ("spacesuit",),
    )  # fmt: skip


def test_clothes_by_word_beat_those_of_the_place() -> None:
    filled = fill_in(SceneGraph("en", "mars", actors=(SceneActor("A", wear=("casual",)),)))
    assert filled.actors[0].wear == ("casual",)


def test_who_has_something_to_do_does_not_do_what_the_place_suggests() -> None:
    graph = SceneGraph(
        "en", "stage", actors=(SceneActor("A"),), props=(SceneProp("🍕", "pizza", "eat"),)
    )
    assert fill_in(graph).actors[0].action == "stand"


def test_the_empty_studio_is_only_for_prompts_of_which_nothing_is_understood() -> None:
    assert fill_in(SceneGraph("en", actors=(SceneActor("A"),))).place == "studio"
    known = (UnderstoodWords("dancing", "action:dance"),)
    filled = fill_in(SceneGraph("en", actors=(SceneActor("A", "dance"),), understood=known))
    assert filled.place != "studio"


def test_a_look_from_the_order_beats_one_from_the_prompt() -> None:
    assert planned("in the park, film noir").look == "noir"
    plan = planned("in the park, film noir", look="comic")
    assert plan.look == "comic"
    assert "look-from-order" in plan.notes


def test_an_unknown_look_names_the_known_ones() -> None:
    with pytest.raises(BadOrder) as refused:
        planned("in the park", look="sepia")
    assert refused.value.code == "look-unknown"
    assert "noir" in str(refused.value.data["known"])


def test_quotes_are_lines() -> None:
    assert lines(planned('in the park, {A} says "Good morning"')) == [
        ("A", "Good morning", "prompt")
    ]


def test_ordered_lines_replace_quotes_of_the_same_role() -> None:
    plan = planned('{A} says "Good morning" in the park', lines=(Line("A", "Hello"),))
    assert lines(plan) == [("A", "Hello", "asked")]


def test_without_a_line_the_first_says_the_actions_own_in_the_prompts_language() -> None:
    exclaims = load_part("actions", "surf", Action).exclaims
    assert lines(planned("surfing a giant wave")) == [("A", exclaims["en"], "action")]
    assert lines(planned("큰 파도에서 서핑")) == [("A", exclaims["ko"], "action")]
    assert "line-from-action" in planned("surfing a giant wave").notes


def test_what_no_folder_has_is_left_out_as_it_was_written() -> None:
    plan = planned("a xyzzyplugh in the park")
    assert any("xyzzyplugh" in words for words in plan.left_out)


def test_things_that_no_scene_shows_are_left_out() -> None:
    graph = SceneGraph(
        "en",
        "park",
        actors=(SceneActor("A"),),
        props=(SceneProp("🌆", "cityscape", "beside"), SceneProp("🍕", "pizza", "eat")),
        understood=(UnderstoodWords("sky line", "thing:cityscape"),),
    )
    staging = direct(graph, Stage(640, 360, 6.0, 1), LIBRARY)
    told = describe(Plan(graph, "natural", (), (), ()), staging, ["own-speech"])
    assert told["left_out"] == ["sky line"]
    assert told["notes"] == ["own-speech"]


def test_an_hour_that_the_place_cannot_show_is_told() -> None:
    staging = Staging(
        direct(
            SceneGraph("en", "space", "sunset", actors=(SceneActor("A"),)),
            Stage(640, 360, 6.0, 1),
            LIBRARY,
        ).scenes
    )
    graph = SceneGraph("en", "space", "sunset", actors=(SceneActor("A"),))
    told = describe(Plan(graph, "natural", (), (), ()), staging, [])
    assert told["notes"] == ["hour-not-here"]


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ({"seconds": 1.9}, "seconds-out-of-range"),
        ({"seconds": 60.1}, "seconds-out-of-range"),
        ({"size": (178, 320)}, "size-out-of-range"),
        ({"size": (641, 360)}, "size-odd"),
        ({"lines": (Line("B", "Hi"),)}, "role-not-cast"),
        ({"lines": (Line("A", " "),)}, "line-empty"),
        ({"lines": (Line("A", "x" * 201),)}, "line-too-long"),
    ],
)
def test_orders_that_cannot_be_planned(about: dict[str, object], code: str) -> None:
    with pytest.raises(BadOrder) as refused:
        planned("in the park", **about)
    assert refused.value.code == code


@pytest.mark.parametrize("about", [{"seconds": 2}, {"seconds": 60}, {"cast": 6}])
def test_the_limits_themselves_are_fine(about: dict[str, int]) -> None:
    cast = about.pop("cast", 1)
    assert len(planned("in the park", cast, **about).graph.actors) == cast


@settings(deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=500))
@example("{A}")
@example("ㄱ\u0301가")
@example('"')
def test_any_text_is_planned_or_refused_and_always_the_same(prompt: str) -> None:
    try:
        plan = planned(prompt, 2)
    except BadOrder:
        return
    assert plan == planned(prompt, 2)
    json.dumps(plan.as_dict())
