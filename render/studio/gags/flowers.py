"""Flowers rain on the stage, and the bow is very deep."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import act_of, add_prop, begins, drop, everybody, sounding

_SHOWS = (
    "sing",
    "perform",
    "ballet",
    "play_piano",
    "play_guitar",
    "play_violin",
    "conduct",
    "dance",
    "juggle",
    "play_flute",
    "marry",
    "propose",
    "bow",
)


def _suits(scene: StagedScene) -> float:
    return (
        3.6 if any(act_of(actor, begins(scene)).action in _SHOWS for actor in scene.actors) else 0.0
    )


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    rest = scene.end - start
    tall = max(actor.track(start).height for actor in scene.actors)
    ground = max(actor.track(start).y for actor in scene.actors)
    for number in range(12):
        when = start + 0.05 * rest * number
        x = chance.uniform(-0.75, 0.75)
        track = drop(
            x, ground + chance.uniform(0.0, 0.06), 0.13 * tall, when, 0.8, chance.uniform(-300, 300)
        )
        scene = add_prop(scene, chance.choice(("🌹", "💐", "🌷")), track, when, layer="behind")
    scene = everybody(scene, start + 0.4, "bow", "happy")
    return sounding(scene, (start, "applause"), (start + 0.5 * rest, "cheer"))


PART = Gag("flowers", _suits, _play)
