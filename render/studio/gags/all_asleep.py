"""It was so interesting that everybody fell asleep."""

import random

from render.studio.contracts.gag import Gag
from render.studio.contracts.staging import StagedScene
from render.studio.gags._tools import act_of, begins, fallen, on_feet, put, sounding, then

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


def _suits(scene: StagedScene) -> float:
    speaker = act_of(scene.actors[0], begins(scene)).action if scene.actors else ""
    return 5.0 if len(on_feet(scene)) >= 2 and speaker in _LONG else 0.0


def _play(scene: StagedScene, chance: random.Random) -> StagedScene:
    start = begins(scene)
    for number in range(1, len(scene.actors)):
        when = start + 0.25 * (number - 1)
        scene = put(scene, number, then(scene, scene.actors[number], when, "yawn", "asleep", ""))
        late = when + 0.4 * (scene.end - when)
        scene = fallen(scene, number, late, "faint", "asleep")
        scene = sounding(scene, (late + 0.5, "snore"))
    notice = start + 0.66 * (scene.end - start)
    speaker = then(scene, scene.actors[0], notice, "shrug", "surprised", look="camera")
    return put(scene, 0, speaker)


PART = Gag("all_asleep", _suits, _play)
