"""A bird dives down, takes what somebody holds, and is gone; a long face remains."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    everybody,
    head_at,
    hide_prop,
    put,
    sounding,
    then,
)


def _held(scene: StagedScene) -> list[tuple[int, int]]:
    """Cast members and the things in their hands that a bird could carry."""
    found = []
    for index, prop in enumerate(scene.props):
        attached = prop.attached
        if attached is None or "hand" not in attached.point or prop.thing.metres > 0.8:
            continue
        for number, actor in enumerate(scene.actors):
            if actor.role == attached.to:
                found.append((number, index))
    return found


def _suits(scene: StagedScene) -> float:
    if not _held(scene):
        return 0.0
    return 8.0 if scene.relation == "eat" else 5.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number, index = chance.choice(_held(scene))
    start = begins(scene)
    grab = start + 0.55
    actor = scene.actors[number]
    place = actor.track(grab)
    x, y = head_at(scene, number, grab)
    at = x + place.facing * 0.26 * place.height, y + 0.06 * place.height
    side = place.facing  # it comes and goes where the hand is, not across the face
    size = 0.26 * place.height

    def bird(seconds: float) -> Placement:
        gone = seconds - grab
        if gone < 0:
            far = min(1.0, -gone / 0.55)
            return Placement(
                at[0] + side * 1.2 * far,
                at[1] - 0.55 * far**1.5,
                size,
                -side,
                roll=-side * 18 * far,
            )
        return Placement(
            at[0] + side * 1.5 * gone,
            at[1] - 0.25 * gone - 0.35 * gone * gone,
            size,
            side,
            roll=-side * 14,
        )

    def loot(seconds: float) -> Placement:
        over = bird(seconds)
        return replace(
            over, y=over.y + 0.62 * size, height=0.8 * size, roll=20 * math.sin(9 * seconds)
        )

    thing = scene.props[index].thing
    scene = hide_prop(scene, index, grab)
    scene = add_prop(scene, "🐦", bird, start, layer="behind", motion="fly")
    scene = add_prop(scene, thing.emoji, loot, grab, layer="behind")
    scene = put(
        scene,
        number,
        replace(then(scene, actor, grab, "double_take", "surprised"), hands=actor.hands),
    )
    late = grab + 0.42 * (scene.end - grab)
    scene = put(scene, number, then(scene, scene.actors[number], late, "cry", "sad"))
    scene = everybody(scene, grab + 0.4, "laugh", "laughing", but=[number])
    return sounding(scene, (start, "bird"), (grab, "whoosh"), (late, "sob"))


PART = Gag("bird_steals", _suits, _play)
