"""Enough! The hunted turn round, and now it is the hunter who runs."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, change_prop, moved, put, sounding, then
from render.studio.motion.idle import ease


def _hunters(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.attached is None and prop.source >= 0
    ]


def _suits(scene: StagedScene) -> float:
    return 8.0 if scene.relation == "chase" and _hunters(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    turn = start + 0.7
    rest = max(0.1, scene.end - turn)
    scroll = scene.scroll
    for number, actor in enumerate(scene.actors):
        stopped = then(scene, actor, start + 0.08 * number, "double_take", "angry", look="camera")
        chasing = then(scene, stopped, turn + 0.06 * number, "chase", "angry")

        def back(place: Placement, gone: float) -> Placement:
            if gone < turn - start:
                return place
            share = (gone - (turn - start)) / rest
            return replace(
                place, facing=-place.facing, x=place.x - place.facing * 0.08 * ease(share)
            )

        scene = put(scene, number, moved(chasing, start, back))
    for index in _hunters(scene):

        def flee(place: Placement, gone: float) -> Placement:
            late = gone - (turn - start)
            if late < 0:
                return replace(
                    place, squash=place.squash * (1 - 0.1 * math.sin(min(math.pi, 6 * gone)))
                )
            return replace(
                place,
                facing=-place.facing,
                x=place.x - place.facing * (0.06 * late + 0.3 * late * late / rest),
            )

        scene = change_prop(scene, index, start, flee)
    if scroll is not None:
        reached = scroll(start)

        def reverse(seconds: float) -> float:
            if seconds < start:
                return scroll(seconds)
            if seconds < turn:
                return reached
            return reached - (scroll(start + seconds - turn) - reached)

        scene = replace(scene, scroll=reverse)
    return sounding(scene, (start, "skid"), (turn, "shout"), (turn + 0.3, "running"))


PART = Gag("chased_back", _suits, _play)
