"""The audience has brought tomatoes."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import act_of, add_prop, begins, everybody, sounding

_SHOWS = (
    "sing",
    "rap",
    "perform",
    "present",
    "play_guitar",
    "play_trumpet",
    "play_violin",
    "ballet",
    "juggle",
    "dance",
    "conduct",
    "cast_spell",
)


def _suits(scene: StagedScene) -> float:
    return (
        4.0 if any(act_of(actor, begins(scene)).action in _SHOWS for actor in scene.actors) else 0.0
    )


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    rest = scene.end - start
    for shot in range(6):
        number = chance.randrange(len(scene.actors))
        place = scene.actors[number].track(start)
        hit = start + 0.4 + 0.09 * rest * shot
        goal = (
            place.x + chance.uniform(-0.07, 0.07) * place.height,
            place.y - chance.uniform(0.3, 0.42) * place.height,
        )
        side = chance.choice((-1.0, 1.0))
        size = 0.09 * place.height

        def fly(
            seconds: float,
            hit: float = hit,
            goal: tuple[float, float] = goal,
            side: float = side,
            size: float = size,
        ) -> Placement:
            gone = seconds - hit
            if gone < 0:
                share = -gone / 0.4
                return Placement(
                    goal[0] + side * 0.9 * share,
                    goal[1] + 0.35 * share - 0.5 * share * (1 - share),
                    size,
                    roll=700 * share,
                )
            return Placement(goal[0], goal[1] + 0.05 * gone, size, squash=0.55)

        scene = add_prop(scene, "🍅", fly, hit - 0.4, end=hit + 1.2, layer="front")
        scene = sounding(scene, (hit, "splat"))
    scene = everybody(scene, start + 0.45, "shiver", "scared")
    return sounding(scene, (start, "boo"))


PART = Gag("tomatoes", _suits, _play)
