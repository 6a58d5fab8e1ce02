"""What actions need is added; what they do something to reacts."""

from dataclasses import replace

import pytest

from render.contract.scene_graph import SceneActor, SceneGraph, SceneProp
from render.studio.catalog import load_part
from render.studio.contracts.figure import Action
from render.studio.contracts.staging import Placement, StagedProp
from render.studio.staging.needs import add_needs
from render.studio.staging.reactions import REACTIONS
from render.studio.staging.tracks import still
from tests.render.studio.staging.things import THINGS

STAND = load_part("actions", "stand", Action)
PLAYING = replace(STAND, needs=(("🎸", "play"),))


def needed(*props: SceneProp) -> list[str]:
    cast = [SceneActor("A", "play"), SceneActor("B")]
    graph = SceneGraph("en", actors=tuple(cast), props=props)
    found = add_needs(graph, cast, lambda name: PLAYING if name == "play" else STAND)
    return [f"{prop.emoji} {prop.relation} {prop.target}" for prop in found.props]


def test_an_action_gets_the_thing_that_it_needs() -> None:
    assert needed() == ["🎸 play A"]


def test_a_thing_of_the_prompt_does_instead() -> None:
    assert needed(SceneProp("🎻", "violin", "hold")) == ["🎻 hold "]


def test_somebody_elses_thing_does_not() -> None:
    violin = SceneProp("🎻", "violin", "hold", target="B")
    assert needed(violin) == ["🎻 hold B", "🎸 play A"]


@pytest.mark.parametrize("name", sorted(REACTIONS))
def test_nothing_happens_before_its_time_and_something_after(name: str) -> None:
    plain = StagedProp(THINGS["🎂"], still(Placement(0.2, 0.9, 0.3)))
    changed = REACTIONS[name](plain, 2.0, 1.0)
    assert changed.track(1.9) == plain.track(1.9)
    assert changed.state(1.9) == plain.state(1.9)
    later = [2.05 + 0.1 * step for step in range(20)]
    assert any(
        changed.track(time) != plain.track(time) or changed.state(time) != plain.state(time)
        for time in later
    )
