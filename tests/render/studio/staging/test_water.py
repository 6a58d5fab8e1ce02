"""People in water places are in the water: never on it, never with the face under it."""

import pytest

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.frame.geometry import face_box, on_stage
from render.studio.frame.water import find_span, is_in_water
from render.studio.staging.direct import direct
from tests.render.studio.staging.test_relations import states
from tests.render.studio.staging.things import LIBRARY

SIZES = [(1280, 720), (720, 1280)]


def staged(
    action: str, place: str = "sea", people: int = 2, size: tuple[int, int] = SIZES[0]
) -> StagedScene:
    graph = SceneGraph(
        "en", place, actors=tuple(SceneActor(role, action) for role in "ABCDEF"[:people])
    )
    return direct(graph, Stage(*size, 6.0, seed=4), LIBRARY, with_gags=False).scenes[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", [1, 3])
@pytest.mark.parametrize("action", ["stand", "argue", "dance", "run", "swim", "sleep", "sit"])
def test_faces_are_above_the_water_and_bodies_are_in_it(
    action: str, people: int, size: tuple[int, int]
) -> None:
    scene = staged(action, people=people, size=size)
    assert scene.waterline is not None
    assert all(actor.wades for actor in scene.actors)
    for state in states(scene):
        for actor in state.actors.values():
            assert (face_box(actor).top + face_box(actor).bottom) / 2 < scene.waterline
            lowest = max(on_stage(actor, foot)[1] for foot in actor.joints.feet)
            assert lowest > scene.waterline - (0.12 if action == "sleep" else 0.06)  # it floats


def test_the_waist_of_who_stands_is_near_the_waterline() -> None:
    scene = staged("stand")
    assert scene.waterline is not None
    actor = next(states(scene)).actors["A"]
    hips = on_stage(actor, actor.joints.pelvis)[1]
    assert abs(hips - scene.waterline) < 0.1 * actor.spot.height
    left, right = find_span(actor, scene.waterline)
    assert left < actor.spot.x < right


@pytest.mark.parametrize(
    ("place", "water"), [("pool", "in_pool"), ("beach", "sea"), ("lake", "in_lake")]
)
def test_swimmers_are_in_the_water_rather_than_beside_it(place: str, water: str) -> None:
    assert staged("swim", place).place == water
    assert staged("walk", place).place == place


def test_surfers_and_people_on_firm_ground_do_not_wade() -> None:
    assert not any(actor.wades for actor in staged("surf").actors)
    dry = staged("stand", "park")
    assert dry.waterline is None
    assert not any(actor.wades for actor in dry.actors)


@pytest.mark.parametrize(
    ("place", "water"),
    [("lake", "in_lake"), ("harbour", "sea"), ("han_river_bridge", "in_han_river")],
)
@pytest.mark.parametrize("people", [1, 2, 4])
def test_boats_are_in_the_water_with_everybody_in_them(place: str, water: str, people: int) -> None:
    graph = SceneGraph(
        "en",
        place,
        actors=tuple(SceneActor(role, "row") for role in "ABCD"[:people]),
        props=(SceneProp("🛶", "boat", "ride"),),
    )
    scene = direct(graph, Stage(*SIZES[0], 6.0, seed=4), LIBRARY, with_gags=False).scenes[0]
    assert scene.place == water
    assert scene.waterline is not None
    boat = scene.props[0]
    assert boat.track(1.0).y > scene.waterline > boat.track(1.0).y - boat.track(1.0).height
    assert [actor.mounted.to for actor in scene.actors if actor.mounted] == ["prop:0"] * people
    assert {actor.action for actor in graph.actors} == {scene.actors[0].acts[0].action}


def test_an_animal_in_the_sea_is_partly_under_water() -> None:
    graph = SceneGraph(
        "en", "sea", actors=(SceneActor("A"),), props=(SceneProp("🐪", "camel", "with"),)
    )
    scene = direct(graph, Stage(*SIZES[0], 6.0, seed=4), LIBRARY, with_gags=False).scenes[0]
    assert scene.waterline is not None
    place = scene.props[0].track(1.0)
    assert place.y - place.height < scene.waterline < place.y
    for state in states(scene):
        assert is_in_water(scene.props[0], state.props[0], scene)
