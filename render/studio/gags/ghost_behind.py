"""A ghost rises behind them. They shiver, and do not know why. Then they turn round."""

import math
import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import add_prop, begins, everybody, on_feet, run_away, sounding
from render.studio.motion.idle import ease


def _suits(scene: StagedScene) -> float:
    if not on_feet(scene):
        return 0.0
    haunted = (
        "haunted_house",
        "graveyard",
        "castle",
        "dungeon",
        "attic",
        "cave",
        "forest",
        "detective",
    )
    return 5.5 if scene.place in haunted else 3.0 if scene.hour == "night" else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    turn = start + 0.5 * (scene.end - start)
    places = [actor.track(start) for actor in scene.actors]
    x = sum(place.x for place in places) / len(places) + 0.18 * places[0].height * chance.choice(
        (-1, 1)
    )
    tall = max(place.height for place in places)
    ground = min(place.y for place in places)

    def ghost(seconds: float) -> Placement:
        share = ease((seconds - start) / (0.7 * (turn - start)))
        bob = 0.012 * math.sin(4 * seconds)
        return Placement(
            x,
            ground - 0.62 * tall * share + bob,
            0.55 * tall,
            alpha=0.25 + 0.6 * share,
            squash=1 + 0.04 * math.sin(5 * seconds),
        )

    scene = add_prop(scene, "👻", ghost, start, layer="behind")
    scene = everybody(scene, start + 0.2, "shiver", "")
    scene = run_away(scene, turn, chance.choice((-1.0, 1.0)))
    return sounding(scene, (start, "ghost"), (turn, "scream"), (turn + 0.1, "running"))


PART = Gag("ghost_behind", _suits, _play)
