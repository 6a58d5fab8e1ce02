"""At the very moment the phone rings, and it is answered."""

import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import Placement, PropAttachment, StagedScene
from render.studio.gags._tools import (
    act_of,
    add_prop,
    begins,
    everybody,
    put,
    put_prop,
    sounding,
    then,
)
from render.studio.staging.tracks import still

_SOLEMN = (
    "propose",
    "marry",
    "duel",
    "meditate",
    "yoga",
    "hug",
    "ballet",
    "conduct",
    "bow",
    "kneel",
    "present",
    "sing",
    "cast_spell",
    "sword",
    "teach",
    "play_violin",
    "toast",
)


def _suits(scene: StagedScene) -> float:
    return (
        4.5
        if any(act_of(actor, begins(scene)).action in _SOLEMN for actor in scene.actors)
        else 0.0
    )


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    number = len(scene.actors) - 1
    actor = scene.actors[number]
    answer = start + 0.8
    place = actor.track(answer)
    side = "right hand" if place.facing > 0 else "left hand"
    scene = everybody(scene, start, "double_take", "surprised")
    scene = put(scene, number, then(scene, scene.actors[number], answer, "phone", "happy", ""))
    index = len(scene.props)
    at = Placement(place.x, place.y, 0.15 * place.height)
    scene = add_prop(scene, "📱", still(at), answer, layer="front")
    scene = put_prop(
        scene, index, replace(scene.props[index], attached=PropAttachment(actor.role, side))
    )
    scene = everybody(scene, answer + 0.6, "wait", "angry", but=[number])
    return sounding(scene, (start, "ring"), (start + 0.45, "ring"))


PART = Gag("phone_rings", _suits, _play)
