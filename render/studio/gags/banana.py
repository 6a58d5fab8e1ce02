"""A banana peel slides in, and somebody finds it."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import act_of, add_prop, begins, everybody, fallen, on_feet, sounding
from render.studio.motion.idle import ease


def _suits(scene: StagedScene) -> float:
    moving = any(
        act_of(scene.actors[number], begins(scene)).action
        in ("walk", "run", "dance", "march", "sneak")
        for number in on_feet(scene)
    )
    return (5.0 if moving else 3.0) if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene)
    step = start + 0.5
    place = scene.actors[number].track(step)
    ahead = place.x + 0.12 * place.height * place.facing
    size = 0.12 * place.height

    def peel(seconds: float) -> Placement:
        gone = seconds - step
        if gone < 0:
            share = ease(1 + gone / 0.5)
            return Placement(
                ahead + place.facing * 0.9 * (1 - share),
                place.y + 0.01,
                size,
                roll=360 * (1 - share),
            )
        x = ahead + place.facing * 0.9 * gone
        return Placement(x, place.y - 1.1 * gone + 1.5 * gone * gone, size, roll=500 * gone)

    scene = add_prop(scene, "🍌", peel, start, layer="front")
    scene = fallen(scene, number, step, "slip", "surprised")
    scene = everybody(scene, step + 0.9, "laugh", "laughing", but=[number])
    return sounding(
        scene, (step, "slide whistle"), (step + 0.36 * (scene.end - step) + 0.7, "thud")
    )


PART = Gag("banana", _suits, _play)
