"""A cat walks through the picture, tail up, and nobody can go on."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import across, add_prop, begins, on_feet, put, sounding, then


def _suits(scene: StagedScene) -> float:
    wet = scene.place in ("underwater", "space", "sky_clouds", "moon", "mars")
    wet = wet or scene.waterline is not None
    return 3.0 if scene.actors and not wet else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    facing = chance.choice((-1.0, 1.0))
    ground = max(actor.track(start).y for actor in scene.actors)
    size = 0.3 * max(actor.track(start).height for actor in scene.actors)
    rest = scene.end - start
    track = across(min(0.97, ground + 0.05), size, start, 1.15 * rest, facing)
    index = len(scene.props)
    scene = add_prop(
        scene,
        chance.choice(("🐈", "🐈‍⬛", "🦆")),
        track,
        start,
        layer="front",
        motion="walk",
        has_shadow=True,
    )
    for number in on_feet(scene):
        actor = then(
            scene,
            scene.actors[number],
            start + 0.5 + 0.1 * number,
            "double_take",
            target=f"prop:{index}",
        )
        scene = put(scene, number, actor)
    return sounding(scene, (start + 0.3, "meow"))


PART = Gag("cat_walks", _suits, _play)
