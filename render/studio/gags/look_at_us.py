"""Everything stops, and somebody looks into the camera as if to say: really?"""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import begins, on_feet, put, sounding, then


def _suits(scene: StagedScene) -> float:
    return 2.5 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene) + 0.2
    scene = put(
        scene, number, then(scene, scene.actors[number], start, "double_take", look="camera")
    )
    late = start + 0.55 * (scene.end - start)
    scene = put(scene, number, then(scene, scene.actors[number], late, "shrug", look="camera"))
    return sounding(scene, (start, "record scratch"), (late, "hmm"))


PART = Gag("look_at_us", _suits, _play)
