"""While they race, a turtle walks past and takes the cup."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import act_of, add_prop, begins, floor_of, put, sounding

_RACES = ("run", "skate", "ski", "swim", "drive", "row", "chase", "sled", "march")


def _suits(scene: StagedScene) -> float:
    racing = any(act_of(actor, begins(scene)).action in _RACES for actor in scene.actors)
    return 6.0 if racing and scene.relation not in ("chase", "flee", "versus") else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    first = scene.actors[0].track(start)
    ground = floor_of(scene, start)
    size = 0.26 * first.height
    rest = scene.end - start

    def turtle(seconds: float) -> Placement:
        share = (seconds - start) / rest
        return Placement(
            first.facing * (-1.2 + 2.0 * share), min(0.98, ground + 0.06), size, first.facing
        )

    def cup(seconds: float) -> Placement:
        at = turtle(seconds)
        return Placement(at.x, at.y - 0.72 * size - 0.01 * abs(math.sin(6 * seconds)), 0.7 * size)

    scene = add_prop(scene, "🐢", turtle, start, layer="front", motion="walk", has_shadow=True)
    scene = add_prop(scene, "🏆", cup, start, layer="front")
    late = start + 0.55 * rest
    for number in range(len(scene.actors)):
        actor = scene.actors[number]
        scene = put(scene, number, replace(actor, moods=(*actor.moods, (late, "surprised"))))
    return sounding(scene, (start, "slow march"), (late, "fanfare"))


PART = Gag("turtle_wins", _suits, _play)
