"""One tips over, the row follows like dominoes, and only the last one falls."""

import math
import random
from collections.abc import Callable
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, moved, on_feet, put, sounding, then

_LEAN = 24.0
"""Degrees by which those lean who do not fall: every face stays free."""

_FALL = 0.3  # seconds


def _suits(scene: StagedScene) -> float:
    return 5.0 if len(on_feet(scene)) >= 3 else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    order = sorted(on_feet(scene), key=lambda number: scene.actors[number].track(start).x)
    side = chance.choice((-1.0, 1.0))
    if side < 0:
        order.reverse()
    last = order.pop()
    for place, number in enumerate(order):
        when = start + 0.28 * (place + 1)
        actor = then(scene, scene.actors[number], when, "stand", "scared", "")
        scene = put(scene, number, moved(actor, when, _toppling(side)))
        scene = sounding(scene, (when + _FALL, "thud"))
    late = start + 0.28 * (len(order) + 1)
    falling = then(scene, scene.actors[last], late, "faint", "surprised", "")
    scene = put(scene, last, moved(falling, late, lambda own, gone: replace(own, facing=-side)))
    return sounding(scene, (late + 0.6 * (scene.end - late), "thud"))


def _toppling(side: float) -> Callable[[Placement, float], Placement]:
    """Tips over like a tile, and stays leaning on the next in the row."""

    def change(own: Placement, gone: float) -> Placement:
        share = min(1.0, gone / _FALL) ** 2
        back = 3.0 * math.exp(-4 * max(0.0, gone - _FALL)) * math.sin(22 * max(0.0, gone - _FALL))
        return replace(own, roll=side * (_LEAN * share + back))

    return change


PART = Gag("dominoes", _suits, _play)
