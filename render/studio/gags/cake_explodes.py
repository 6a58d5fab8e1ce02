"""The cake was not only a cake."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import add_prop, begins, change_prop, everybody, hide_prop, sounding
from render.studio.staging.tracks import still


def _cakes(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.thing.emoji in ("🎂", "🍰", "🧁", "🎁")
    ]


def _suits(scene: StagedScene) -> float:
    return 6.0 if _cakes(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    index = chance.choice(_cakes(scene))
    start = begins(scene)
    bang = start + 0.9
    prop = scene.props[index]
    first = scene.actors[0].track(bang)
    if prop.attached is None:
        place = prop.track(bang)

        def swell(own: Placement, gone: float) -> Placement:
            return replace(
                own,
                squash=own.squash * (1 + 0.1 * math.sin(20 * gone) * min(1.0, gone / 0.9)),
                height=own.height * (1 + 0.2 * min(1.0, gone / 0.9)),
            )

        scene = change_prop(scene, index, start, swell)
    else:
        place = replace(
            first,
            x=first.x + 0.24 * first.height * first.facing,
            y=first.y - 0.4 * first.height,
            height=0.2 * first.height,
        )
    middle = place.x, place.y - place.height / 2
    scene = hide_prop(scene, index, bang)
    burst = Placement(middle[0], middle[1] + 0.17 * first.height, 0.34 * first.height)
    scene = add_prop(scene, "💥", still(burst), bang, end=bang + 0.3, layer="behind")
    for _ in range(10):
        speed = chance.uniform(-0.7, 0.7), chance.uniform(-1.3, -0.5)
        size = chance.uniform(0.05, 0.08) * first.height

        def crumb(
            seconds: float, speed: tuple[float, float] = speed, size: float = size
        ) -> Placement:
            gone = seconds - bang
            y = middle[1] + speed[1] * gone + 1.9 * gone * gone
            return Placement(
                middle[0] + speed[0] * gone, min(y, first.y + 0.02), size, roll=500 * gone
            )

        scene = add_prop(
            scene, chance.choice(("🍰", "🍓", "🎉", "🧁")), crumb, bang, layer="behind"
        )
    scene = everybody(scene, start, "double_take", "surprised")
    scene = everybody(scene, bang, "dazed", "surprised")
    return sounding(scene, (start, "fuse"), (bang, "explosion"))


PART = Gag("cake_explodes", _suits, _play)
