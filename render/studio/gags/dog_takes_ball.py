"""A dog runs through the game and leaves with the ball."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import (
    across,
    add_prop,
    begins,
    everybody,
    hide_prop,
    run_away,
    sounding,
)

_BALLS = "⚽🏀🏈⚾🥎🎾🏐🏉🎳🥏⛳🏓🏸"


def _balls(scene: StagedScene) -> list[int]:
    return [
        index
        for index, prop in enumerate(scene.props)
        if prop.thing.emoji and prop.thing.emoji[0] in _BALLS
    ]


def _suits(scene: StagedScene) -> float:
    return 7.0 if scene.relation in ("play", "throw") and _balls(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    index = chance.choice(_balls(scene))
    start = begins(scene)
    ground = max(actor.track(start).y for actor in scene.actors)
    tall = max(actor.track(start).height for actor in scene.actors)
    facing = chance.choice((-1.0, 1.0))
    dog = across(min(0.97, ground + 0.04), 0.34 * tall, start, 1.9, facing, 0.03)
    emoji = scene.props[index].thing.emoji
    take = start + 0.95

    def ball(seconds: float) -> Placement:
        at = dog(seconds)
        return Placement(
            at.x + facing * 0.15 * tall, at.y - 0.15 * tall, 0.13 * tall, roll=240 * seconds
        )

    scene = hide_prop(scene, index, take)
    scene = add_prop(
        scene, "🐕", dog, start, end=start + 2.0, layer="front", motion="run", has_shadow=True
    )
    scene = add_prop(scene, emoji, ball, take, end=start + 2.0, layer="front")
    scene = everybody(scene, take, "double_take", "surprised")
    late = take + 0.7
    scene = run_away(scene, late, facing, "chase", "angry")
    return sounding(scene, (start, "bark"), (take, "pop"), (late, "running"))


PART = Gag("dog_takes_ball", _suits, _play)
