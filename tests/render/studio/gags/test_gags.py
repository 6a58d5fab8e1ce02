"""What every gag must hold to, over the folder."""

import random
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from render.contract.scene_graph import MOODS
from render.sound import effects
from render.studio.art.things import find_thing
from render.studio.catalog import list_names, load_part
from render.studio.contracts.figure import Action, HeadFrame
from render.studio.contracts.gag import STARTS, Gag
from render.studio.contracts.staging import (
    Act,
    Placement,
    PropAttachment,
    StagedActor,
    StagedProp,
    StagedScene,
)
from render.studio.frame.geometry import face_box
from render.studio.frame.scene_state import Body, SceneReader, SceneState
from render.studio.staging.tracks import still

GAGS = list_names("gags")
LENGTH, FPS = 6.0, 24
HEAD = HeadFrame(chin=-0.012, brow=-0.2, top=-0.36, middle=0.0, wide=0.11)


def scene(
    action: str = "stand",
    people: int = 2,
    place: str = "park",
    relation: str = "",
    emoji: str = "",
    held: bool = False,
    hour: str = "day",
) -> StagedScene:
    """A cast in a row that does something, with a thing beside the first or in their hand."""
    actors = tuple(
        StagedActor(
            "ABCDEF"[number],
            still(
                Placement(
                    0.5 * (number - (people - 1) / 2), 0.86, 0.6, 1.0 if number == 0 else -1.0
                )
            ),
            (Act(action, 0.0, LENGTH, "prop:0" if emoji else ""),),
        )
        for number in range(people)
    )
    props: tuple[StagedProp, ...] = ()
    if emoji:
        hand = PropAttachment("A", "right hand") if held else None
        props = (
            StagedProp(find_thing(emoji), still(Placement(0.7, 0.86, 0.4, -1.0)), hand, source=0),
        )
    return StagedScene(
        0.0,
        LENGTH,
        place,
        hour,
        "",
        actors,
        props,
        relation=relation,
        scroll=lambda seconds: seconds,
    )


SCENES = (
    scene(),
    scene("walk", 1),
    scene("dance", 4, "stage"),
    scene("eat", 2, "restaurant", "eat", "🍕", held=True),
    scene("stand", 2, "desert", "beside", "🦖"),
    scene("talk", 2, "park", "with", "🎈"),
    scene("fight", 1, "boxing_ring", "versus", "🧟"),
    scene("flee", 2, "street", "chase", "🦖"),
    scene("kick_ball", 2, "stadium", "play", "⚽"),
    scene("run", 3, "race_track"),
    scene("propose", 2, "beach"),
    scene("stand", 3, "haunted_house", hour="night"),
    scene("sing", 1, "stage", "hold", "🎤", held=True),
    scene("blow_candles", 3, "living_room", "with", "🎂"),
    scene("argue", 2, "office"),
    scene("teach", 3, "classroom"),
)


def played(name: str) -> list[tuple[StagedScene, StagedScene]]:
    """The scenes that a gag suits, without and with it."""
    gag = load_part("gags", name, Gag)
    return [
        (each, gag.play(each, random.Random(seed)))
        for each in SCENES
        if gag.suits(each) > 0
        for seed in (1, 2)
    ]


@cache
def load(name: str) -> Action:
    return load_part("actions", name, Action)


def state_at(staged: StagedScene, share: float) -> SceneState:
    silence = np.zeros(round(LENGTH * FPS) + 1, np.float32)
    bodies = {
        actor.role: Body(number, HEAD, {"skin": (0.8, 0.6, 0.5)}, silence)
        for number, actor in enumerate(staged.actors)
    }
    reader = SceneReader(staged, bodies, 4, FPS, load, lambda thing: 1.0)
    return reader.at(round(share * LENGTH * FPS))


def test_there_is_a_gag_for_every_scene_and_a_scene_for_every_gag() -> None:
    assert len(GAGS) >= 20
    for each in SCENES:
        assert max(load_part("gags", name, Gag).suits(each) for name in GAGS) > 0
    assert [name for name in GAGS if not played(name)] == []


@pytest.mark.parametrize("name", GAGS)
def test_a_gag_changes_nothing_before_it_begins_and_much_after(name: str) -> None:
    for before, after in played(name):
        for share in (0.02, 0.4, STARTS - 0.03):
            one_way, other_way = state_at(before, share), state_at(after, share)
            assert one_way.actors == other_way.actors
            assert one_way.props == other_way.props
        late = [(state_at(before, share), state_at(after, share)) for share in (0.75, 0.85, 0.95)]
        assert any(a.actors != b.actors or a.props != b.props for a, b in late)


@pytest.mark.parametrize("name", GAGS)
def test_a_gag_can_be_played(name: str) -> None:
    gag = load_part("gags", name, Gag)
    assert gag.name == name
    for before, after in played(name):
        assert len(after.actors) == len(before.actors)
        assert len(after.props) >= len(before.props)
        added = [cue for cue in after.cues if cue not in before.cues]
        assert all(effects.find(cue.effect) for cue in added), added
        assert added
        assert all(cue.seconds >= STARTS * LENGTH - 0.5 for cue in added)
        for actor in after.actors:
            ends = [act.end for act in actor.acts]
            assert [act.start for act in actor.acts[1:]] == ends[:-1]
            assert ends[-1] == after.end
            assert all(load(act.action) for act in actor.acts)
            assert {mood for _, mood in actor.moods} <= {"", *MOODS}
            assert [start for start, _ in actor.moods] == sorted(start for start, _ in actor.moods)


@pytest.mark.parametrize("name", GAGS)
def test_a_gag_is_the_same_for_the_same_seed(name: str) -> None:
    gag = load_part("gags", name, Gag)
    assert played(name), "it suits none of SCENES: add one that it is meant for"
    before = played(name)[0][0]
    states = [state_at(gag.play(before, random.Random(7)), 0.85) for _ in range(2)]
    assert states[0].actors == states[1].actors
    assert states[0].props == states[1].props


@pytest.mark.parametrize("name", GAGS)
def test_what_a_gag_brings_hides_no_face(name: str) -> None:
    for before, after in played(name):
        for step in range(18):
            state = state_at(after, STARTS + step * (1 - STARTS) / 18)
            for index, placed in state.props.items():
                prop = after.props[index]
                if index < len(before.props) or prop.layer == "behind" or prop.attached:
                    continue
                x, y = placed.at((0.5, 0.5))
                for actor in state.actors.values():
                    face = face_box(actor)
                    middle = (face.left + face.right) / 2, (face.top + face.bottom) / 2
                    near = abs(x - middle[0]) + abs(y - middle[1])
                    assert near > 0.3 * placed.height + 0.1 * actor.spot.height, name


def test_a_long_scene_has_its_gag_in_the_last_third_too() -> None:
    gag = load_part("gags", "look_at_us", Gag)
    minute = replace(
        SCENES[0],
        end=60.0,
        actors=tuple(
            replace(actor, acts=(replace(actor.acts[0], end=60.0),)) for actor in SCENES[0].actors
        ),
    )
    changed = gag.play(minute, random.Random(1))
    assert all(act.start >= STARTS * 60 for actor in changed.actors for act in actor.acts[1:])


def test_dominoes_lean_on_each_other_and_no_face_is_covered() -> None:
    gag = load_part("gags", "dominoes", Gag)
    for seed in range(4):
        played_scene = gag.play(scene("stand", 3), random.Random(seed))
        faces = [face_box(actor) for actor in state_at(played_scene, 0.97).actors.values()]
        for number, face in enumerate(faces):
            assert not any(face.meets(other) for other in faces[number + 1 :])


def test_food_runs_to_the_side_on_which_nobody_stands() -> None:
    gag = load_part("gags", "food_runs", Gag)
    before = scene("eat", 2, "restaurant", "eat", "🍕", held=True)
    after = gag.play(before, random.Random(1))
    eaters = [actor.track(5.8) for actor in after.actors]
    food = after.props[-1].track(5.8)
    assert food.x < min(place.x for place in eaters) or food.x > max(place.x for place in eaters)
    assert eaters[0].facing == (1.0 if food.x > eaters[0].x else -1.0)
