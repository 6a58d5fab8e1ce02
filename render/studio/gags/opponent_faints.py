"""The opponent rears up once more, sways and falls flat; whoever was small has won."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, change_prop, everybody, sounding


def _opponents(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.attached is None and prop.layer in ("with", "behind") and prop.source >= 0
    ]


def _suits(scene: StagedScene) -> float:
    return 8.0 if scene.relation == "versus" and _opponents(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    rest = scene.end - start
    fall = start + 0.3 * rest
    for index in _opponents(scene):
        side = 1.0 if scene.props[index].track(start).x >= scene.actors[0].track(start).x else -1.0

        def down(place: Placement, gone: float, side: float = side) -> Placement:
            sway = 7 * math.sin(7 * gone) * (gone < 0.3 * rest)
            fallen = max(0.0, gone - 0.3 * rest)
            angle = 86 * min(1.0, fallen / 0.55) ** 2
            bump = (
                5 * math.exp(-6 * max(0.0, fallen - 0.55)) * math.sin(18 * fallen) * (fallen > 0.55)
            )
            return replace(place, roll=place.roll + sway + side * (angle - abs(bump)))

        scene = change_prop(scene, index, start, down)
    scene = everybody(scene, start + 0.1, "double_take", "surprised")
    won = fall + 0.7
    scene = everybody(scene, won, "celebrate", "laughing")
    return sounding(
        scene, (start, "wobble"), (fall, "slide whistle"), (fall + 0.5, "thud"), (won, "cheer")
    )


PART = Gag("opponent_faints", _suits, _play)
