"""Who sleeps in a bedroom lies in a bed, who eats in a restaurant sits at a table."""

import pytest

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.contracts.figure import FigurePose
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.frame.poses import seated
from render.studio.staging.direct import direct
from tests.render.studio.staging.test_relations import states
from tests.render.studio.staging.things import LIBRARY

SIZES = [(1280, 720), (720, 1280)]


def staged(
    place: str, action: str, people: int = 2, size: tuple[int, int] = SIZES[0], pose: str = ""
) -> StagedScene:
    cast = tuple(SceneActor(role, action, pose=pose) for role in "ABCDEF"[:people])
    graph = SceneGraph("en", place, actors=cast)
    return direct(graph, Stage(*size, 6.0, seed=4), LIBRARY, with_gags=False).scenes[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", [1, 2, 3])
def test_sleepers_have_beds_that_do_not_overlap(people: int, size: tuple[int, int]) -> None:
    scene = staged("bedroom", "sleep", people, size)
    assert all(actor.furniture == "bed" for actor in scene.actors)
    places = [actor.track(0.0) for actor in scene.actors]
    edge = size[0] / size[1] / 2
    assert all(abs(place.x) + 0.6 * place.height < edge for place in places)
    for number, place in enumerate(places):
        for other in places[number + 1 :]:
            beside = abs(other.x - place.x) > 1.2 * place.height
            behind = abs(other.y - place.y) > 0.25 * place.height
            assert beside or behind


def test_campers_sleep_on_the_ground() -> None:
    assert not any(actor.furniture for actor in staged("campsite", "sleep").actors)


def test_guests_of_a_restaurant_sit_at_one_table_and_keep_their_hands_above_it() -> None:
    scene = staged("restaurant", "talk")
    assert [actor.furniture for actor in scene.actors] == ["chair", "chair"]
    assert [act.pose for actor in scene.actors for act in actor.acts] == ["sitting", "sitting"]
    (table,) = scene.tables
    for state in states(scene):
        for actor in state.actors.values():
            hips = actor.spot.y + actor.joints.pelvis[1] * actor.spot.height
            neck = actor.spot.y + actor.joints.neck[1] * actor.spot.height
            assert neck < table.y < hips + 0.05
            assert abs(actor.spot.x - table.x) < table.width / 2


def test_who_sits_where_the_prompt_says_so_has_a_chair_anywhere() -> None:
    assert staged("park", "drink", pose="sitting").actors[0].furniture == "chair"
    assert not staged("park", "drink").actors[0].furniture


def test_a_seated_pose_keeps_the_hands_and_rests_the_legs() -> None:
    pose = FigurePose(at=(0.1, -0.2), roll=20, hands=((-0.2, 0.0), (0.2, -0.1)))
    right, left = seated(pose, 1.0), seated(pose, -1.0)
    assert right.hands == left.hands == pose.hands
    assert right.at == (0.0, 0.0)
    assert right.pelvis[1] > -0.2
    assert min(right.feet[0][0], right.feet[1][0]) > 0 > max(left.feet[0][0], left.feet[1][0])


def test_a_large_thing_is_held_in_both_arms_and_a_small_one_in_a_hand() -> None:
    for emoji, both in (("🎹", True), ("🍕", False)):
        graph = SceneGraph(
            "en", "park", actors=(SceneActor("A"),), props=(SceneProp(emoji, "it", "hold"),)
        )
        scene = direct(graph, Stage(1280, 720, 6.0, 4), LIBRARY, with_gags=False).scenes[0]
        assert (scene.actors[0].hands[0] == scene.actors[0].hands[1]) is both


@pytest.mark.parametrize("place", ["subway", "meeting_room"])
def test_people_asleep_on_chairs_are_as_tall_as_awake_ones(place: str) -> None:
    asleep, awake = staged(place, "sleep", 4), staged(place, "talk", 4)
    for sleeper, talker in zip(asleep.actors, awake.actors, strict=True):
        assert sleeper.furniture == "chair"
        assert sleeper.track(0.0).height == pytest.approx(talker.track(0.0).height)
