"""It was so interesting that everybody fell asleep."""

import random
from dataclasses import replace

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedActor, StagedScene
from render.studio.gags._tools import act_of, begins, moved, on_feet, put, sounding, then

_LONG = (
    "teach",
    "present",
    "read",
    "play_violin",
    "play_flute",
    "interview",
    "talk",
    "sing",
    "conduct",
    "argue",
)


_EDGE = 0.85
"""x beyond which a wide picture ends."""


def _suits(scene: StagedScene) -> float:
    speaker = act_of(scene.actors[0], begins(scene)).action if scene.actors else ""
    return 5.0 if len(on_feet(scene)) >= 2 and speaker in _LONG else 0.0


def _has_room(scene: StagedScene, number: int, seconds: float) -> bool:
    """Whether somebody can lie down away from the others without leaving the picture."""
    place = scene.actors[number].track(seconds)
    inner = max(abs(actor.track(seconds).x) for actor in scene.actors)
    return abs(place.x) >= inner - 1e-6 and abs(place.x) + 0.6 * place.height < _EDGE


def _falling(scene: StagedScene, number: int, start: float) -> StagedActor:
    actor = then(scene, scene.actors[number], start, "faint", "asleep", "")
    outward = -1.0 if actor.track(start).x > 0 else 1.0
    return moved(actor, start, lambda own, gone: replace(own, facing=outward))


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    for number in range(1, len(scene.actors)):
        when = start + 0.25 * (number - 1)
        scene = put(scene, number, then(scene, scene.actors[number], when, "yawn", "asleep", ""))
        late = when + 0.4 * (scene.end - when)
        scene = sounding(scene, (late + 0.5, "snore"))
        if number == len(scene.actors) - 1 and _has_room(scene, number, late):
            scene = put(scene, number, _falling(scene, number, late))
    notice = start + 0.66 * (scene.end - start)
    speaker = then(scene, scene.actors[0], notice, "shrug", "surprised", look="camera")
    return put(scene, 0, speaker)


PART = Gag("all_asleep", _suits, _play)
