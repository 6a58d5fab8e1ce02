"""Things that act by themselves: each deed with one to four people, in every shape of picture."""

from collections import Counter
from dataclasses import astuple, replace

import pytest

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.catalog import list_names, load_part
from render.studio.contracts.scene import Stage
from render.studio.contracts.staging import StagedScene
from render.studio.contracts.thing import Thing
from render.studio.library import Library
from render.studio.staging.deed import KIND, Deed, find_deed
from render.studio.staging.direct import direct
from tests.render.studio.staging.test_relations import SIZES, states
from tests.render.studio.staging.things import LIBRARY

DEEDS = [load_part(KIND, name, Deed) for name in list_names(KIND)]
HAD = {"music": "🎹", "travel": "🛹"}
TIMES = [number * 0.25 for number in range(24)]


def staged(
    action: str,
    had: str = "🍕",
    people: int = 2,
    size: tuple[int, int] = SIZES[0],
    count: int = 1,
    emoji: str = "🐕",
) -> StagedScene:
    graph = SceneGraph(
        "en",
        "park",
        actors=tuple(SceneActor(role) for role in "ABCD"[:people]),
        props=(
            SceneProp(emoji, "it", "with", count=count, action=action, object="prop:1"),
            SceneProp(had, "what it has", "beside", target="prop:0"),
        ),
    )
    return direct(graph, Stage(*size, 6.0, seed=4), LIBRARY, with_gags=False).scenes[0]


def test_deeds_perform_actions_of_the_folder_and_no_action_twice() -> None:
    performed = Counter(action for deed in DEEDS for action in deed.actions)
    assert set(performed) <= set(list_names("actions"))
    assert [action for action, times in performed.items() if times > 1] == []
    assert find_deed("stand") is None


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
@pytest.mark.parametrize("people", [1, 2, 4])
@pytest.mark.parametrize("size", SIZES)
def test_who_acts_moves_and_is_seen(deed: Deed, people: int, size: tuple[int, int]) -> None:
    scene = staged(deed.actions[0], HAD.get(deed.name, "🍕"), people, size)
    index = next(i for i, prop in enumerate(scene.props) if prop.thing.emoji == "🐕")
    prop = scene.props[index]
    owner = prop if prop.attached is None else scene.props[int(prop.attached.to[5:])]
    assert len({astuple(owner.track(seconds)) for seconds in TIMES}) > 3
    edge = size[0] / size[1] / 2
    seen = [
        index in state.props and abs(state.props[index].middle[0]) < edge for state in states(scene)
    ]
    assert sum(seen) >= 3
    assert scene.is_whole
    assert {prop.source for prop in scene.props} >= {0, 1}


def test_what_is_stolen_is_first_in_a_hand_and_then_with_the_thief() -> None:
    scene = staged("steal")
    held, loot = [prop for prop in scene.props if prop.thing.emoji == "🍕"]
    assert held.attached is not None
    assert held.attached.to in ("A", "B")
    assert loot.attached is not None
    assert loot.attached.to == "prop:0"
    for seconds in TIMES:
        assert held.state(seconds).visible != loot.state(seconds).visible
    assert held.state(0.5).visible
    assert loot.state(5.5).eaten > 0.5


def test_what_is_brought_is_in_a_hand_at_the_end() -> None:
    scene = staged("deliver")
    with_bringer, held = [prop for prop in scene.props if prop.thing.emoji == "🍕"]
    assert with_bringer.state(0.5).visible
    assert not held.state(0.5).visible
    assert held.state(5.5).visible
    assert held.attached is not None
    assert held.attached.to in ("A", "B")


def test_every_copy_dances() -> None:
    scene = staged("dance", count=3)
    dancers = [prop for prop in scene.props if prop.thing.emoji == "🐕"]
    assert len(dancers) == 3
    for dancer in dancers:
        assert len({round(dancer.track(seconds).roll, 2) for seconds in TIMES}) > 3


def test_a_head_on_a_body_acts_with_its_arms() -> None:
    def find(emoji: str) -> Thing | None:
        thing = LIBRARY.find(emoji)
        return replace(thing, is_head=True) if thing and emoji == "🐕" else thing

    graph = SceneGraph(
        "en", "park", actors=(SceneActor("A"),),
        props=(SceneProp("🐕", "it", "with", action="dance"),),
    )  # fmt: skip
    library = Library(find, LIBRARY.ratio)
    scene = direct(graph, Stage(1280, 720, 6.0, 1), library, with_gags=False).scenes[0]
    assert [act.action for act in scene.props[0].acts] == ["dance"]


def test_a_head_that_rides_keeps_its_body() -> None:
    def find(emoji: str) -> Thing | None:
        thing = LIBRARY.find(emoji)
        return replace(thing, is_head=True) if thing and emoji == "🐕" else thing

    graph = SceneGraph(
        "en", "park", actors=(SceneActor("A"),),
        props=(SceneProp("🐕", "it", "with", action="ride", object="prop:1"),
               SceneProp("🛹", "board", "beside", target="prop:0")),
    )  # fmt: skip
    library = Library(find, LIBRARY.ratio)
    scene = direct(graph, Stage(1280, 720, 6.0, 1), library, with_gags=False).scenes[0]
    rider, board = scene.props
    assert rider.acts
    assert rider.attached is None
    for seconds in TIMES:
        assert rider.track(seconds).x == board.track(seconds).x
        assert rider.track(seconds).y < board.track(seconds).y


def test_a_thing_that_something_else_moves_does_no_deed() -> None:
    graph = SceneGraph(
        "en", "park", actors=(SceneActor("A", "flee", "prop:0"),),
        props=(SceneProp("🐕", "it", "chase", action="chase", object="A"),),
    )  # fmt: skip
    scene = direct(graph, Stage(1280, 720, 6.0, 1), LIBRARY, with_gags=False).scenes[0]
    assert not scene.is_whole
    assert scene.relation == "chase"
