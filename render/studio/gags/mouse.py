"""A mouse, and the bravest of them is in the air."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import across, add_prop, begins, on_feet, put, sounding, then


def _suits(scene: StagedScene) -> float:
    inside = (
        "living_room",
        "kitchen",
        "restaurant",
        "office",
        "library",
        "castle",
        "throne_room",
        "attic",
        "bedroom",
        "cafe",
        "bakery",
    )
    if not on_feet(scene):
        return 0.0
    return 4.0 if scene.place in inside else 2.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    facing = chance.choice((-1.0, 1.0))
    ground = max(actor.track(start).y for actor in scene.actors)
    size = 0.12 * max(actor.track(start).height for actor in scene.actors)
    index = len(scene.props)
    track = across(min(0.97, ground + 0.02), size, start, 0.95 * (scene.end - start), facing, 0.02)
    scene = add_prop(scene, "🐁", track, start, layer="front", motion="run", has_shadow=True)
    for number in on_feet(scene):
        actor = then(
            scene,
            scene.actors[number],
            start + 0.45 + 0.1 * number,
            "jump",
            "scared",
            f"prop:{index}",
        )
        scene = put(scene, number, actor)
    return sounding(scene, (start + 0.2, "squeak"), (start + 0.5, "scream"))


PART = Gag("mouse", _suits, _play)
