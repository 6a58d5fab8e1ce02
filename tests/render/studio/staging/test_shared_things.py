"""One thing for several people: carried together, stood once, hit to and fro."""

import pytest

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.contracts.thing import Thing
from render.studio.library import Library
from render.studio.staging.direct import direct
from tests.render.studio.staging.things import LIBRARY, THINGS

MORE = {
    "🛋": Thing("🛋", "couch and lamp", "household", 1.0),
    "🔥": Thing("🔥", "fire", "sky & weather", 0.6),
    "🎾": Thing("🎾", "tennis", "sport", 0.7, attach="grip"),
    "🥎": Thing("🥎", "softball", "sport", 0.1),
    "🚗": Thing("🚗", "automobile", "transport-ground", 1.5),
}
SHOP = Library(lambda emoji: MORE.get(emoji) or THINGS.get(emoji), LIBRARY.ratio)


def staged(action: str, people: int, *props: SceneProp, place: str = "park") -> StagedScene:
    cast = tuple(SceneActor(role, action) for role in "ABCD"[:people])
    graph = SceneGraph("en", place, actors=cast, props=props)
    return direct(graph, Stage(1280, 720, 6.0, seed=4), SHOP, with_gags=False).scenes[0]


@pytest.mark.parametrize("people", [2, 3, 4])
def test_a_sofa_is_carried_by_all_and_is_there_once(people: int) -> None:
    scene = staged("carry", people, SceneProp("🛋", "sofa", "carry"))
    assert [prop.thing.emoji for prop in scene.props] == ["🛋"]
    assert {actor.hands for actor in scene.actors} == {("prop:0", "prop:0")}
    sofa = scene.props[0]
    assert sofa.attached is not None
    first = scene.actors[0].track(1.0)
    xs = [actor.track(scene.start).x for actor in scene.actors]
    middle = xs[0] + sofa.attached.offset[0] * first.height
    assert middle == pytest.approx((xs[0] + xs[-1]) / 2, abs=0.02)


def test_what_one_can_carry_is_carried_by_one() -> None:
    scene = staged("carry", 2, SceneProp("🍕", "pizza", "carry", target="A"))
    assert scene.actors[0].hands == ("prop:0", "prop:0")


@pytest.mark.parametrize("people", [1, 3, 4])
def test_a_camp_has_one_fire(people: int) -> None:
    scene = staged("camp", people)
    assert [prop.thing.emoji for prop in scene.props].count("🔥") == 1


def test_a_cake_with_candles_stands_once_before_all_who_blow() -> None:
    scene = staged("blow_candles", 3, SceneProp("🎂", "cake", "hold"), place="living_room")
    cakes = [prop for prop in scene.props if prop.thing.emoji == "🎂"]
    assert len(cakes) == 1
    assert cakes[0].attached is None
    assert len(scene.tables) == 1


def test_everybody_has_a_racket_and_one_ball_flies() -> None:
    scene = staged("tennis", 2, SceneProp("🎾", "tennis", "play"))
    rackets = [prop for prop in scene.props if prop.thing.emoji == "🎾"]
    balls = [prop for prop in scene.props if prop.thing.emoji == "🥎"]
    assert {prop.attached.to for prop in rackets if prop.attached} == {"A", "B"}
    assert len(balls) == 1
    assert len({balls[0].track(number / 8).x for number in range(12)}) > 4


def test_a_car_that_is_washed_is_no_toy() -> None:
    scene = staged("wash", 2, SceneProp("🚗", "car", "front"))
    car = next(prop for prop in scene.props if prop.thing.emoji == "🚗")
    assert car.track(1.0).height > 0.6 * scene.actors[0].track(1.0).height
    assert car.layer == "with"


def test_who_dives_is_in_the_pool_rather_than_on_its_edge() -> None:
    scene = staged("dive", 2, place="pool")
    assert scene.place == "in_pool"
    assert scene.waterline is not None
    assert all(actor.wades for actor in scene.actors)
