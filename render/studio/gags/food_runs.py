"""What they are about to eat has other plans, and runs."""

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
    moved,
    put,
    sounding,
    then,
)


def _food(scene: StagedScene) -> list[tuple[int, int]]:
    return [
        (number, index)
        for index, prop in enumerate(scene.props)
        if prop.attached is not None and "hand" in prop.attached.point
        for number, actor in enumerate(scene.actors)
        if actor.role == prop.attached.to
    ]


def _free_side(scene: StagedScene, number: int, seconds: float) -> float:
    """The side to which nobody else stands, else the one somebody faces."""
    place = scene.actors[number].track(seconds)
    others = [actor.track(seconds).x for other, actor in enumerate(scene.actors) if other != number]
    free = [side for side in (1.0, -1.0) if all((x - place.x) * side < 0 for x in others)]
    return place.facing if place.facing in free or not free else free[0]


def _suits(scene: StagedScene) -> float:
    return 7.0 if scene.relation == "eat" and _food(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number, index = chance.choice(_food(scene))
    start = begins(scene)
    actor = scene.actors[number]
    place = actor.track(start)
    x, y = head_at(scene, number, start)
    size = 0.2 * place.height
    side = _free_side(scene, number, start)
    from_x, from_y = x + side * 0.2 * place.height, y + 0.1 * place.height

    def run(seconds: float) -> Placement:
        gone = max(0.0, seconds - start)
        fall = min(1.0, gone / 0.4)
        hop = (
            0.07 * abs(math.sin(8 * (gone - 0.4)))
            if gone > 0.4
            else 0.05 * math.sin(math.pi * fall)
        )
        away = 0.45 * max(0.0, gone - 0.5)
        return Placement(
            from_x + side * (0.12 * fall + away),
            from_y + (place.y + 0.01 - from_y) * fall * fall - hop,
            size,
            side,
            roll=10 * math.sin(16 * gone),
        )

    emoji = scene.props[index].thing.emoji
    scene = hide_prop(scene, index, start)
    scene = add_prop(scene, emoji, run, start, layer="front", has_shadow=True)
    scene = put(scene, number, then(scene, actor, start + 0.05, "double_take", "surprised"))
    late = start + 0.9
    chasing = then(scene, scene.actors[number], late, "chase", "angry", "")
    chasing = moved(chasing, late, lambda own, gone: replace(own, facing=side))
    scene = put(scene, number, chasing)
    scene = everybody(scene, start + 0.4, "laugh", "laughing", but=[number])
    return sounding(scene, (start, "pop"), (start + 0.4, "boing"), (late, "running"))


PART = Gag("food_runs", _suits, _play)
