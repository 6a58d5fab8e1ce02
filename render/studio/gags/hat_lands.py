"""A hat comes down from nowhere and lands on a head, at an angle."""

import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, PropAttachment, StagedScene
from render.studio.gags._tools import (
    add_prop,
    begins,
    drop,
    head_at,
    on_feet,
    put,
    put_prop,
    sounding,
    then,
)
from render.studio.staging.tracks import still

_HATS = ("🎩", "👑", "👒", "🪖")


def _suits(scene: StagedScene) -> float:
    return 2.5 if on_feet(scene) else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    number = chance.choice(on_feet(scene))
    start = begins(scene)
    land = start + 0.5
    actor = scene.actors[number]
    place = actor.track(land)
    x, y = head_at(scene, number, land)
    hat = chance.choice(_HATS)
    size = 0.24 * place.height
    scene = add_prop(
        scene,
        hat,
        drop(x, y - 0.11 * place.height, size, start, 0.5, 220),
        start,
        end=land,
        layer="front",
    )
    index = len(scene.props)
    scene = add_prop(scene, hat, still(Placement(x, y, size, roll=10)), land, layer="front")
    worn = replace(scene.props[index], attached=PropAttachment(actor.role, "head", (0.0, 0.0), 9.0))
    scene = put_prop(scene, index, worn)
    scene = put(scene, number, then(scene, actor, land, "double_take", "surprised", look="camera"))
    late = land + 0.5 * (scene.end - land)
    scene = put(scene, number, then(scene, scene.actors[number], late, "present", "proud"))
    return sounding(scene, (start, "falling"), (land, "pop"), (late, "tada"))


PART = Gag("hat_lands", _suits, _play)
