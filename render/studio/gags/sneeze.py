"""A sneeze so strong that it blows everybody and everything away."""

import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, StagedScene
from render.studio.gags._tools import begins, change_prop, moved, on_feet, put, soft, sounding, then


def _suits(scene: StagedScene) -> float:
    return 3.0 if len(on_feet(scene)) >= 2 else 1.5 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene) - 0.16 * (scene.end - begins(scene)) + 0.1
    start = max(start, begins(scene))
    burst = start + 0.16 * (scene.end - start) + 2.05
    if burst > scene.end - 0.4:
        burst = start + 0.6 * (scene.end - start)
    me = scene.actors[number]
    facing = me.track(burst).facing
    scene = put(scene, number, then(scene, me, start, "sneeze", target=""))
    for other, actor in enumerate(scene.actors):
        place = actor.track(burst)
        if other == number or (place.x - me.track(burst).x) * facing < 0:
            continue

        def blown(place: Placement, gone: float) -> Placement:
            return replace(
                place,
                x=place.x + facing * 0.06 * soft(gone, 0.4),
                roll=place.roll + facing * 14 * soft(gone, 0.3),
            )

        scene = put(
            scene, other, moved(then(scene, actor, burst, "flee", "surprised"), burst, blown)
        )
    for index, prop in enumerate(scene.props):
        if prop.attached is None and prop.layer in ("with", "front") and prop.thing.metres < 3:

            def gust(place: Placement, gone: float) -> Placement:
                return replace(
                    place,
                    x=place.x + facing * 0.4 * gone,
                    y=place.y - 0.1 * soft(gone, 0.4),
                    roll=place.roll + facing * 160 * gone,
                )

            scene = change_prop(scene, index, burst, gust)
    return sounding(scene, (start, "sniff"), (burst, "sneeze"), (burst + 0.1, "whoosh"))


PART = Gag("sneeze", _suits, _play)
