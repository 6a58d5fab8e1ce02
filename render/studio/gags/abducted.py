"""A saucer comes down and takes one of them up, as if that were quite usual."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    everybody,
    moved,
    on_feet,
    put,
    soft,
    sounding,
    then,
)
from render.studio.motion.idle import ease


def _suits(scene: StagedScene) -> float:
    outside = (
        "farm",
        "desert",
        "field",
        "savanna",
        "mars",
        "moon",
        "space",
        "forest",
        "highway",
        "rooftop",
        "pyramids",
        "park",
    )
    if not on_feet(scene) or scene.place in ("underwater", "sea"):
        return 0.0
    return 4.0 if scene.place in outside else 2.0 if len(scene.actors) > 1 else 1.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene)
    lift = start + 0.8
    actor = scene.actors[number]
    place = actor.track(lift)
    size = 0.3 * place.height
    rest = max(0.2, scene.end - lift)

    def saucer(seconds: float) -> Placement:
        share = ease((seconds - start) / 0.8)
        gone = max(0.0, seconds - lift) / rest
        y = -0.1 + 0.31 * share - 0.06 * gone * gone
        return Placement(
            place.x + 0.03 * math.sin(5 * seconds), y, size, roll=4 * math.sin(4 * seconds)
        )

    def rise(own: Placement, gone: float) -> Placement:
        return replace(
            own, y=own.y - 0.11 * soft(gone, 0.6 * rest), roll=own.roll + 7 * math.sin(4 * gone)
        )

    floating = moved(then(scene, actor, lift, "float", "surprised", ""), lift, rise)
    scene = put(scene, number, replace(floating, is_grounded=False))
    scene = add_prop(scene, "🛸", saucer, start, layer="behind")
    scene = everybody(scene, lift + 0.2, "wave_hello", "surprised", but=[number])
    return sounding(scene, (start, "ufo"), (lift, "shimmer"))


PART = Gag("abducted", _suits, _play)
