"""Sledding: sitting with the legs ahead, thrown up by a bump, arms in the air."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, moods, now, tremble, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import ON_GROUND


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    rattle = tremble(t, 0.006, moment.index)
    up = math.sin(math.pi * min(1.0, max(0.0, after(moment, 0.5 + 0.03 * moment.index) / 0.8)))
    sways = wave(t, 1.4, 0.25 * moment.index)
    return changed(
        ON_GROUND,
        at=(0.0, -0.07 + rattle - 0.14 * up),
        roll=-6 + 4 * sways,
        lean=-16 + 6 * sways - 8 * up,
        hands=((0.02 - 0.2 * up, 0.22 - 0.4 * up), (0.16 + 0.02 * up, 0.2 - 0.36 * up)),
        elbows=(-1.0, -0.6 if up < 0.4 else 1.0),
        feet=((0.17, -0.05 - 0.03 * up), (0.19, -0.05)),
        tilt=12 - 5 * sways - 6 * up,
        pitch=2 + 6 * up,
    )


PART = Action(
    name="sled",
    words=SceneWords(
        en=("sled", "sledding", "sledge", "sleigh", "toboggan", "sliding down"), ko=("눈썰매",)
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Hold on tight!", "ko": "꽉 잡아!"},
    formation="file",
    travel=1.5,
    mood=moods((0.0, "happy"), (0.45, "surprised"), (0.62, "laughing")),
    needs=(("🛷", "ride"),),
    sound=(("slide", 0.05), ("boing", 0.5)),
)
