"""They have not seen what is beside them. Now they have."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, change_prop, moved, on_feet, put, sounding, then

_WILD = "🦖🦕🐻🐅🐆🦁🐺🐊🐍🦈🐉🐲🧟👻👹👾👽🤖🐘🦏🦍🐙🕷🦂"


def _wild(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.attached is None and prop.thing.emoji and prop.thing.emoji[0] in _WILD
    ]


def _suits(scene: StagedScene) -> float:
    if scene.relation not in ("beside", "with", "behind", "eat", "hold", "front", "many"):
        return 0.0
    return 7.0 if _wild(scene) and on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    index = chance.choice(_wild(scene))
    start = begins(scene)
    run = start + 0.45 * (scene.end - start)
    for number in on_feet(scene):
        actor = scene.actors[number]
        seen = then(scene, actor, start + 0.15 * number, "double_take", "scared", f"prop:{index}")
        gone_ = then(scene, seen, run + 0.1 * number, "flee", "scared", "")
        away = 1.0 if actor.track(run).x >= scene.props[index].track(run).x else -1.0

        def leave(place: Placement, gone: float, away: float = away) -> Placement:
            late = max(0.0, gone - (run - start))
            turned = away if late > 0 else place.facing
            return replace(place, facing=turned, x=place.x + away * 0.32 * late * late)

        scene = put(scene, number, moved(gone_, start, leave))

    def lunge(place: Placement, gone: float) -> Placement:
        jump = math.sin(math.pi * min(1.0, max(0.0, gone / 0.6)))
        return replace(place, y=place.y - 0.05 * jump, squash=place.squash * (1 + 0.12 * jump))

    scene = change_prop(scene, index, start, lunge)
    return sounding(scene, (start, "roar"), (start + 0.2, "gasp"), (run, "scream"))


PART = Gag("notice_late", _suits, _play)
