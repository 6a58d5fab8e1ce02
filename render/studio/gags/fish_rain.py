"""A fish falls from the sky. And another one. And then all of them."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    bounce_off,
    floor_of,
    on_feet,
    put,
    sounding,
    then,
)

_WET = (
    "sea",
    "beach",
    "lake",
    "river",
    "harbour",
    "pirate_ship",
    "wave",
    "island",
    "pool",
    "in_pool",
    "in_lake",
    "market",
    "waterfall",
    "han_river_bridge",
)


def _suits(scene: StagedScene) -> float:
    return 4.0 if scene.place in _WET and scene.actors else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    rest = scene.end - start
    tall = max(actor.track(start).height for actor in scene.actors)
    ground = floor_of(scene, start)
    for number in range(14):
        when = start + rest * (0.06 * number if number < 3 else 0.2 + 0.05 * number)
        x = chance.uniform(-0.8, 0.8)
        kind = chance.choice(("🐟", "🐠", "🐡", "🦑"))
        track = bounce_off(
            x, ground - 0.02, ground + 0.03, 0.16 * tall, when, chance.choice((-0.08, 0.08)), 0.5
        )
        scene = add_prop(
            scene,
            kind,
            track,
            when,
            layer="behind" if number % 2 else "front" if abs(x) > 0.5 else "behind",
        )
        scene = sounding(scene, (when + 0.5, "splat"))
    for number in on_feet(scene):
        seen = then(scene, scene.actors[number], start + 0.3, "double_take", "surprised")
        scene = put(scene, number, then(scene, seen, start + 0.45 * rest, "hide", "scared", ""))
    return scene


PART = Gag("fish_rain", _suits, _play)
