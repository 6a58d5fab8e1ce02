"""One faints, and the row follows."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import begins, fallen, on_feet, put, sounding, then


def _suits(scene: StagedScene) -> float:
    return 5.0 if len(on_feet(scene)) >= 3 else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    order = sorted(on_feet(scene), key=lambda number: scene.actors[number].track(start).x)
    if chance.random() < 0.5:
        order.reverse()
    last = order.pop()
    for place, number in enumerate(order):
        when = start + 0.28 * place
        scene = fallen(scene, number, when, "faint", "asleep")
        scene = sounding(scene, (when + 0.42 * (scene.end - when), "thud"))
    late = start + 0.5 * (scene.end - start)
    return put(
        scene, last, then(scene, scene.actors[last], late, "shrug", "surprised", look="camera")
    )


PART = Gag("dominoes", _suits, _play)
