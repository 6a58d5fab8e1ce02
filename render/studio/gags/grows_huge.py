"""The thing beside them grows and grows, until they notice."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import (
    begins,
    change_prop,
    fallen,
    on_feet,
    put,
    put_prop,
    soft,
    sounding,
    then,
)


def _large(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.attached is None and prop.layer in ("with", "behind") and not prop.thing.is_head
    ]


def _suits(scene: StagedScene) -> float:
    if scene.relation not in ("beside", "with", "behind", "front") or not _large(scene):
        return 0.0
    return 5.0 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    index = chance.choice(_large(scene))
    start = begins(scene)
    rest = scene.end - start

    def grow(place: Placement, gone: float) -> Placement:
        more = soft(gone, 0.6 * rest)
        wobble = 0.05 * math.sin(14 * gone) * (1 - more)
        return replace(
            place, height=place.height * (1 + 1.1 * more), squash=place.squash * (1 + wobble)
        )

    scene = change_prop(scene, index, start, grow)
    scene = put_prop(scene, index, replace(scene.props[index], layer="behind"))
    notice = start + 0.42 * rest
    for number in on_feet(scene):
        actor = then(
            scene,
            scene.actors[number],
            notice + 0.1 * number,
            "double_take",
            "surprised",
            f"prop:{index}",
        )
        scene = put(scene, number, actor)
    late = start + 0.72 * rest
    scene = fallen(scene, 0, late, "faint", "asleep") if on_feet(scene) == [0] else scene
    return sounding(scene, (start, "stretch"), (notice, "gasp"))


PART = Gag("grows_huge", _suits, _play)
