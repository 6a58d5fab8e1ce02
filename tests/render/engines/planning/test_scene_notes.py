"""Engines read the scene graph: notes in their prompt, and the lines that it knows."""

from dataclasses import replace

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp, SceneShot
from render.engines.planning.plan import make_plan
from render.engines.planning.scene_notes import write_scene_notes
from tests.render.engines.planning.test_plan import LIMITS, order

GRAPH = SceneGraph(
    "en",
    place="eiffel_tower",
    hour="night",
    weather="rain",
    actors=(
        SceneActor("A", "propose", "B", wear=("royal_hanbok",), mood="in love"),
        SceneActor("B", "eat", "prop:0", line="I am hungry"),
    ),
    props=(SceneProp("🍩", "doughnut", "eat", "B"), SceneProp("🐈", "cat", "with", count=3)),
    camera="close",
)
SUBJECTS = {"A": "person 1", "B": "person 2"}


def test_the_notes_say_what_the_stage_would_show() -> None:
    assert write_scene_notes(GRAPH, SUBJECTS) == (
        "Place: eiffel tower, night, rain.",
        "person 1: action: propose (person 2), clothes: royal hanbok, looks in love.",
        "person 2: action: eat (doughnut).",
        "Also seen: doughnut (eat), 3 cat.",
        "Camera: close.",
    )


def test_the_steps_of_a_clip_are_told_one_by_one() -> None:
    shots = (
        SceneShot(0.5, place="beach", actors=(SceneActor("A", "eat"),)),
        SceneShot(0.5, actors=(SceneActor("A", "dance"),)),
    )
    notes = write_scene_notes(replace(GRAPH, shots=shots), SUBJECTS)
    assert notes[-2:] == (
        "Shot 1: Place: beach. person 1: action: eat.",
        "Shot 2: person 1: action: dance.",
    )


def test_a_graph_without_anything_has_nothing_to_note() -> None:
    assert write_scene_notes(SceneGraph("en", actors=(SceneActor("A"),)), SUBJECTS) == ()


def test_they_follow_the_scene_as_far_as_there_is_room() -> None:
    asked = order("{A} asks {B}", cast=2, graph=GRAPH)
    prompt = make_plan(asked, LIMITS).prompt
    place = prompt.index("Place: eiffel tower")
    assert prompt.index("asks") < place < prompt.index("I am hungry")
    without = make_plan(replace(asked, graph=None), LIMITS).prompt
    short = replace(LIMITS, max_characters=len(without) + 80)
    tight = make_plan(asked, short).prompt
    assert len(tight) <= short.max_characters
    assert "Place: eiffel tower" in tight
    assert "Camera" not in tight


def test_lines_of_the_graph_are_spoken() -> None:
    (line,) = make_plan(order("{A} asks {B}", cast=2, graph=GRAPH), LIMITS).lines
    assert (line.role, line.text, line.source) == ("B", "I am hungry", "prompt")
