"""Every relation with every number of people in every shape of picture."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from render.contract.scene_graph import RELATIONS, SceneActor, SceneGraph, SceneProp
from render.studio.catalog import list_names
from render.studio.contracts.figure import Action, HeadFrame
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.frame.geometry import face_box
from render.studio.frame.scene_state import Body, SceneReader, SceneState
from render.studio.staging.direct import direct, load_relation
from render.studio.staging.needs import add_needs
from tests.render.studio.staging.things import LIBRARY, THINGS

SIZES = [(1280, 720), (720, 1280), (720, 720)]
HEAD = HeadFrame(chin=-0.012, brow=-0.2, top=-0.36, middle=0.0, wide=0.11)
COLOURS = {"skin": (0.8, 0.6, 0.5)}
SECONDS = 6.0
SUITED = {
    "hold": "🍕", "eat": "🍕", "play": "🎸", "use": "🎹", "throw": "🍕", "carry": "🐕",
    "wear": "👑", "ride": "🐪", "in": "🏎", "on": "🎂", "under": "☂", "behind": "🏰",
    "front": "🎂", "beside": "🦖", "with": "🐕", "lead": "🐕", "versus": "🧟", "chase": "🦖",
    "flee": "🐕", "many": "🧟", "rain": "🍕", "sky": "🛸", "backdrop": "🏰",
}  # fmt: skip


def staged(
    relation: str, emoji: str, people: int = 2, size: tuple[int, int] = SIZES[0], count: int = 1
) -> StagedScene:
    graph = SceneGraph(
        "en",
        "park",
        actors=tuple(SceneActor(role) for role in "ABCDEF"[:people]),
        props=(SceneProp(emoji, "it", relation, count=count),),
    )
    return direct(graph, Stage(*size, SECONDS, seed=4), LIBRARY, with_gags=False).scenes[0]


def states(scene: StagedScene) -> Iterator[SceneState]:
    silence = np.zeros(round(SECONDS * 24), np.float32)
    bodies = {
        actor.role: Body(place, HEAD, COLOURS, silence) for place, actor in enumerate(scene.actors)
    }
    reader = SceneReader(scene, bodies, 4, 24, LIBRARY.action, LIBRARY.ratio)
    for share in (0.02, 0.3, 0.5, 0.75, 0.98):
        yield reader.at(round(share * SECONDS * 24))


def test_every_relation_of_the_graph_has_a_file_and_no_file_another_name() -> None:
    found = {relation: load_relation(relation) for relation in RELATIONS}
    assert {name for name, part in found.items() if part is None or part.name != name} == set()
    assert len(list_names("staging.relations")) == len(RELATIONS)


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", range(1, 7))
def test_everybody_and_the_thing_are_in_the_picture(
    relation: str, size: tuple[int, int], people: int
) -> None:
    scene = staged(relation, SUITED[relation], people, size)
    edge = size[0] / size[1] / 2
    assert scene.props
    for state in states(scene):
        assert len(state.actors) == people
        for actor in state.actors.values():
            face = face_box(actor)
            assert -edge <= face.left
            assert face.right <= edge
            assert 0 < (face.top + face.bottom) / 2 < 1
        seen = [
            placed
            for placed in state.props.values()
            if abs(placed.middle[0]) < edge and -0.1 < placed.middle[1] < 1.1
        ]
        if relation != "chase":  # it may still be out of sight at first
            assert seen


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_faces_keep_apart(relation: str, people: int) -> None:
    scene = staged(relation, SUITED[relation], people)
    for state in states(scene):
        boxes = [face_box(actor) for actor in state.actors.values()]
        for place, box in enumerate(boxes):
            assert not any(box.meets(other) for other in boxes[:place])


@pytest.mark.parametrize("emoji", sorted(THINGS))
@pytest.mark.parametrize("relation", RELATIONS)
def test_every_thing_can_stand_in_every_relation(emoji: str, relation: str) -> None:
    scene = staged(relation, emoji)
    assert bool(scene.props) is not THINGS[emoji].is_framed
    for state in states(scene):
        assert all(placed.height > 0 for placed in state.props.values())


def test_a_pursuer_comes_nearer_and_the_place_flies_by() -> None:
    scene = staged("chase", "🦖")
    first, *_, last = states(scene)
    gap = [state.actors["A"].spot.x - state.props[0].middle[0] for state in (first, last)]
    assert 0 < gap[1] < gap[0]
    assert scene.scroll is not None
    assert scene.scroll(5.0) > scene.scroll(1.0) > 0


def test_food_gets_smaller_bite_by_bite() -> None:
    scene = staged("eat", "🍕")
    shares = [state.states[0].eaten for state in states(scene)]
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert shares[-1] > 0.6
    assert any(cue.effect == "bite" for cue in scene.cues)


def test_opponents_look_at_each_other() -> None:
    scene = staged("versus", "🧟", 1)
    state = next(states(scene))
    actor, thing = state.actors["A"], state.props[0]
    assert (thing.middle[0] - actor.spot.x) * actor.spot.facing > 0
    assert scene.actors[0].acts[0].target == "prop:0"


@pytest.mark.parametrize("emoji", ["🐪", "🧹", "🏎"])
def test_riders_sit_on_what_they_ride(emoji: str) -> None:
    scene = staged("ride", emoji, 2)
    for actor in scene.actors:
        assert actor.mounted is not None
        assert not actor.is_grounded


def test_things_keep_their_true_order_of_size() -> None:
    heights = [
        staged("beside", emoji, 1).props[0].track(0.0).height for emoji in ("🎂", "🐕", "🐪", "🦖")
    ]
    assert heights == sorted(heights)
    assert heights[-1] > 2 * heights[1]


def plain(*actors: SceneActor, place: str = "park", **about: object) -> StagedScene:
    graph = SceneGraph("en", place, actors=actors, **about)  # type: ignore[arg-type]
    return direct(graph, Stage(*SIZES[0], SECONDS, seed=4), LIBRARY).scenes[0]


def test_who_rides_nothing_stands() -> None:
    scene = plain(SceneActor("A", "ride"), place="studio")
    assert scene.actors[0].acts[0].action == "stand"


def test_fireworks_are_seen_at_night() -> None:
    scene = plain(SceneActor("A"), props=(SceneProp("🎆", "fireworks", "sky"),))
    assert scene.has_fireworks
    assert scene.hour == "night"


def test_small_things_are_for_everybody_and_large_ones_for_one() -> None:
    assert len(staged("hold", "☕", 3).props) == 3
    assert len(staged("hold", "🎸", 3).props) == 1


def test_a_dragon_is_the_painted_one() -> None:
    dragon = SceneProp("🐉", "dragon", "ride")
    scene = plain(SceneActor("A", "ride", "prop:0"), place="space", props=(dragon,))
    assert scene.actors[0].acts[0].action == "ride_dragon"
    assert scene.props == ()


def test_actions_sound() -> None:
    effects = {cue.effect for cue in plain(SceneActor("A", "surf")).cues}
    assert effects >= {name for name, _ in LIBRARY.action("surf").sound}


def ridden(emoji: str, people: int, riders: str = "A") -> StagedScene:
    cast = [
        SceneActor(role, "ride" if role in riders else "cheer", "prop:0")
        for role in "ABCDEF"[:people]
    ]
    target = riders if len(riders) == 1 else ""
    graph = SceneGraph(
        "en", "park", actors=tuple(cast), props=(SceneProp(emoji, "it", "ride", target),)
    )
    return direct(graph, Stage(1280, 720, SECONDS, seed=4), LIBRARY, with_gags=False).scenes[0]


@pytest.mark.parametrize("emoji", ["🐪", "🦖", "🏎"])
@pytest.mark.parametrize("people", [2, 3])
def test_who_does_not_ride_stands_beside_what_others_ride(emoji: str, people: int) -> None:
    scene = ridden(emoji, people)
    for state in states(scene):
        mount = state.props[0].box
        for actor in scene.actors:
            spot = state.actors[actor.role].spot
            if actor.mounted is None:
                assert spot.x > mount.right - 0.1
                assert spot.facing < 0
                assert spot.x < 1280 / 720 / 2
    assert scene.scroll is None, "the place does not go by those who stand"


def test_two_on_a_large_animal_have_faces_that_are_large_enough() -> None:
    for state in states(ridden("🦖", 2, "AB")):
        for actor in state.actors.values():
            assert actor.spot.height >= 0.4
            assert face_box(actor).top > 0


def test_who_throws_stands_far_from_who_catches() -> None:
    scene = staged("throw", "🍕")
    first, second = (actor.track(0.0) for actor in scene.actors)
    assert second.x - first.x > 1.2 * first.height


def test_one_ring_for_a_proposal_and_one_ice_cream_for_everybody() -> None:
    for action, held in (("propose", 1), ("stand", 2)):
        cast = (SceneActor("A", action, "B"), SceneActor("B"))
        graph = SceneGraph("en", "park", actors=cast, props=(SceneProp("☕", "it", "hold"),))

        def needing(name: str) -> Action:
            part = LIBRARY.action(name)
            return replace(part, needs=(("☕", "hold"),)) if name == "propose" else part

        needed = add_needs(graph, list(cast), needing)
        plain = replace(needed, actors=(SceneActor("A"), SceneActor("B")))
        stage = Stage(1280, 720, SECONDS, seed=4)
        scene = direct(plain, stage, LIBRARY, with_gags=False).scenes[0]
        assert sum(actor.hands != ("", "") for actor in scene.actors) == held


@pytest.mark.parametrize(
    ("action", "emoji"), [("clean", "🧹"), ("fly_broom", "🧹"), ("play_guitar", "🎸")]
)
def test_what_an_action_draws_itself_is_not_there_twice(action: str, emoji: str) -> None:
    graph = SceneGraph(
        "en", "park", actors=(SceneActor("A", action),), props=(SceneProp(emoji, "it", "use"),)
    )
    staging = direct(graph, Stage(1280, 720, SECONDS, seed=4), LIBRARY, with_gags=False)
    assert staging.scenes[0].actors[0].acts[0].action == action
    assert not staging.scenes[0].props
    assert not staging.undrawn
