"""They have not seen what is beside them. Now they have."""

import math
import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, change_prop, on_feet, put, run_away, sounding, then

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
        seen = then(
            scene,
            scene.actors[number],
            start + 0.15 * number,
            "double_take",
            "scared",
            f"prop:{index}",
        )
        scene = put(scene, number, seen)
    middle = sum(actor.track(run).x for actor in scene.actors) / len(scene.actors)
    scene = run_away(scene, run, 1.0 if middle >= scene.props[index].track(run).x else -1.0)

    def lunge(place: Placement, gone: float) -> Placement:
        jump = math.sin(math.pi * min(1.0, max(0.0, gone / 0.6)))
        return replace(place, y=place.y - 0.05 * jump, squash=place.squash * (1 + 0.12 * jump))

    scene = change_prop(scene, index, start, lunge)
    return sounding(scene, (start, "roar"), (start + 0.2, "gasp"), (run, "scream"))


PART = Gag("notice_late", _suits, _play)
