"""A small cloud comes, chooses one of them, and rains on nobody else."""

import math
import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    everybody,
    head_at,
    on_feet,
    put,
    sounding,
    then,
)
from render.studio.motion.idle import ease


def _suits(scene: StagedScene) -> float:
    if scene.weather in ("rain", "storm", "snow") or scene.place in (
        "space",
        "underwater",
        "mars",
        "moon",
    ):
        return 0.0
    return 3.0 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene)
    wet = start + 0.7
    place = scene.actors[number].track(wet)
    x, y = head_at(scene, number, wet)
    size = 0.34 * place.height
    side = chance.choice((-1.0, 1.0))
    top = max(0.02 + size, y - 0.26 * place.height)

    def cloud(seconds: float) -> Placement:
        share = ease((seconds - start) / 0.7)
        return Placement(x + side * 1.1 * (1 - share), top + 0.008 * math.sin(3 * seconds), size)

    scene = add_prop(scene, "🌧", cloud, start, layer="front")
    scene = put(scene, number, then(scene, scene.actors[number], wet, "shiver", "sad"))
    scene = everybody(scene, wet + 0.4, "laugh", "laughing", but=[number])
    return sounding(scene, (start, "whoosh"), (wet, "rain"), (wet + 0.2, "thunder"))


PART = Gag("rain_cloud", _suits, _play)
