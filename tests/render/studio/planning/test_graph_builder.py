"""A reading becomes a scene graph in the same way for every language."""

import pytest

from render.contract.order import Line
from render.studio.planning.graph import make_scene_graph
from render.studio.planning.graph_builder import build_graph
from render.studio.planning.mention import OTHERS, UNASSIGNED, PromptMention, Reading


def _graph(*mentions, people=2, lines=(), prompt="x" * 80):
    return build_graph(Reading("en", prompt, mentions), people, lines)


def test_what_a_thing_is_decides_a_vague_relation():
    graph = _graph(
        PromptMention("thing", "🍕", 0, 1, "with"),
        PromptMention("thing", "🐕", 2, 3, "with"),
        PromptMention("thing", "🎩", 4, 5, "with"),
        PromptMention("thing", "🐪", 6, 7, "on"),
        PromptMention("thing", "🏔", 8, 9),
    )
    assert [prop.relation for prop in graph.props] == ["hold", "with", "wear", "ride", "backdrop"]


def test_who_does_nothing_does_what_things_are_for():
    graph = _graph(PromptMention("thing", "🐪", 0, 1, "ride", subject=("A",)))
    assert [(actor.action, actor.target) for actor in graph.actors] == [
        ("ride", "prop:0"),
        ("stand", ""),
    ]


def test_roles_that_nobody_was_given_are_shared_out():
    graph = _graph(
        PromptMention("wear", "chef", 0, 1, subject=UNASSIGNED),
        PromptMention("wear", "waiter", 2, 3, subject=UNASSIGNED),
    )
    assert [actor.wear for actor in graph.actors] == [("chef",), ("waiter",)]


def test_somebody_else_is_who_has_nothing_to_do():
    police = PromptMention("wear", "police", 2, 3, subject=OTHERS)
    flees = PromptMention("action", "flee", 0, 1, subject=("A",))
    assert [actor.wear for actor in _graph(flees, police).actors] == [(), ("police",)]
    alone = _graph(flees, police, people=1)
    assert alone.actors[0].wear == ()
    assert alone.left_out == ("x",)


def test_steps_become_shots_whose_shares_add_up():
    graph = _graph(
        PromptMention("action", "bake", 0, 1, step=3),
        PromptMention("place", "kitchen", 2, 3, "in", step=3),
        PromptMention("action", "flee", 4, 5, step=20),
        PromptMention("thing", "🦝", 6, 7, "chase", step=20),
        PromptMention("place", "street", 8, 9, "in", step=20),
    )
    assert graph.place == "kitchen"
    assert [shot.place for shot in graph.shots] == ["", "street"]
    assert sum(shot.share for shot in graph.shots) == 1
    assert [actor.action for actor in graph.actors] == ["bake", "bake"]
    assert [actor.action for actor in graph.shots[1].actors] == ["flee", "flee"]
    assert [shot.props for shot in graph.shots] == [(), None]


def test_what_is_refused_is_not_there_and_is_understood():
    graph = _graph(PromptMention("weather", "rain", 0, 1, negated=True), prompt="no rain")
    assert graph.weather == ""
    assert [words.meaning for words in graph.understood] == ["no weather:rain"]
    assert graph.left_out == ()


def test_a_second_place_is_left_out_as_written():
    graph = _graph(
        PromptMention("place", "beach", 0, 5, "in"),
        PromptMention("place", "kitchen", 6, 13, "in"),
        prompt="beach kitchen",
    )
    assert (graph.place, graph.left_out, graph.notes) == ("beach", ("kitchen",), ("other-place",))


def test_ordered_lines_replace_quoted_ones():
    quoted = PromptMention("line", "hi", 0, 2, subject=("A",))
    other = PromptMention("line", "bye", 3, 5, subject=("B",))
    graph = _graph(quoted, other, lines=(Line("A", "ordered"),))
    assert [actor.line for actor in graph.actors] == ["ordered", "bye"]


def test_things_do_what_their_verbs_say_to_what_they_have() -> None:
    graph = make_scene_graph("a raccoon steals my sandwich", 2)
    raccoon, sandwich = graph.props
    assert (raccoon.action, raccoon.object) == ("steal", "prop:1")
    assert (sandwich.relation, sandwich.target) == ("beside", "prop:0")
    assert [actor.action for actor in graph.actors] == ["stand", "stand"]


def test_korean_things_do_what_their_verbs_say() -> None:
    graph = make_scene_graph("너구리가 내 샌드위치 훔쳐감", 2)
    raccoon, sandwich = graph.props
    assert (raccoon.action, raccoon.object) == ("steal", "prop:1")
    assert sandwich.target == "prop:0"
    assert [actor.action for actor in graph.actors] == ["stand", "stand"]


def test_everybody_of_a_band_has_an_instrument() -> None:
    graph = make_scene_graph("our band: drums, guitar, piano and me singing", 4)
    assert [actor.action for actor in graph.actors] == [
        "play_drums", "play_guitar", "play_piano", "sing",
    ]  # fmt: skip
    assert {prop.target for prop in graph.props} == {"A", "B", "C"}


@pytest.mark.parametrize("prompt", ["selfie in narnia", "나니아에서 사진 찍기"])
def test_an_unknown_place_is_a_stage_with_painted_sets(prompt: str) -> None:
    graph = make_scene_graph(prompt, 2)
    assert graph.place == "painted_set"
    assert graph.left_out == (prompt.split()[-1] if "in " in prompt else "나니아",)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [("마법숲에서 춤추기", "forest"), ("비밀방에서 속닥속닥", "bedroom"),
     ("dancing in the whispering forest", "forest")],
)  # fmt: skip
def test_an_unknown_name_is_the_place_that_it_ends_with(prompt: str, place: str) -> None:
    assert make_scene_graph(prompt, 2).place == place


@pytest.mark.parametrize("word", ["oven", "stove", "microwave", "toaster", "air fryer"])
def test_what_has_no_picture_is_no_fire(word: str) -> None:
    graph = make_scene_graph(f"we put a pizza in the {word}", 2)
    assert "🔥" not in {prop.emoji for prop in graph.props}


def test_who_rows_has_a_boat_without_a_sail() -> None:
    graph = make_scene_graph("rowing a boat on a lake", 2)
    assert [prop.emoji for prop in graph.props] == ["🛶"]
