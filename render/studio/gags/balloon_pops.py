"""The balloon pops, and everybody jumps."""

import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import add_prop, begins, everybody, hide_prop, sounding
from render.studio.staging.tracks import still


def _balloons(scene: StagedScene) -> list[int]:
    return [index for index, prop in enumerate(scene.props) if prop.thing.emoji == "🎈"]


def _suits(scene: StagedScene) -> float:
    return 8.0 if _balloons(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene) + 0.3
    at = scene.actors[0].track(start)
    for order, index in enumerate(_balloons(scene)):
        bang = start + 0.22 * order
        prop = scene.props[index]
        place = (
            prop.track(bang)
            if prop.attached is None
            else replace(at, x=at.x + 0.3 * at.height, y=at.y - 0.42 * at.height)
        )
        size = 0.22 * at.height
        middle = Placement(place.x, place.y - 0.3 * place.height + 0.5 * size, size)
        scene = hide_prop(scene, index, bang)
        scene = replace(scene, ties=tuple(tie for tie in scene.ties if tie.prop != index))
        scene = add_prop(scene, "💥", still(middle), bang, end=bang + 0.25, layer="front")
        scene = sounding(scene, (bang, "pop"))
    scene = everybody(scene, start + 0.02, "double_take", "surprised")
    late = start + 0.6 * (scene.end - start)
    return sounding(everybody(scene, late, "laugh", "laughing"), (late, "giggle"))


PART = Gag("balloon_pops", _suits, _play)
