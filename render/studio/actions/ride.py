"""Riding astride: bouncing in the saddle, reins in one hand, the other in the air; a jolt."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, now, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import RIDING

_STRIDE = 0.62


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t = now(moment) + 0.2 * moment.index
    hop = abs(wave(t, 2 * _STRIDE))
    late = abs(wave(t - 0.09, 2 * _STRIDE))
    jolt = hit(after(moment, 0.52), 0.1, 0.6)
    joy = ease((moment.share - 0.2) / 0.1) if moment.index % 2 == 0 else 0.0
    circle = math.tau * t / 0.9
    return changed(
        RIDING,
        at=(0.0, -0.035 * hop - 0.08 * jolt),
        lean=2 + 6 * wave(t, 2 * _STRIDE, 0.1) - 18 * jolt,
        squash=1 + 0.03 * (hop - 0.5),
        hands=(
            (
                0.12 - (0.3 + 0.03 * math.cos(circle)) * joy,
                0.2 - (0.36 + 0.03 * math.sin(circle)) * joy + 0.02 * late,
            ),
            (0.18, 0.18 + 0.02 * late - 0.05 * jolt),
        ),
        over=(True, True),
        feet=((0.02 - 0.1 * jolt, 0.02 - 0.06 * jolt), (0.07 + 0.1 * jolt, 0.02 - 0.08 * jolt)),
        tilt=-3 + 7 * late - 4 + 12 * jolt,
        pitch=2 + 5 * jolt,
    )


PART = Action(
    name="ride",
    words=SceneWords(
        en=("ride", "riding", "rides", "on horseback", "horse riding", "rodeo"),
        ko=("타고", "올라타", "말을 타", "승마", "탄다"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Yee-haw!", "ko": "이랴!"},
    formation="file",
    travel=1.1,
    grounded=False,
    mood=moods((0.0, "happy"), (0.5, "scared"), (0.66, "laughing")),
    needs=(("🐎", "ride"),),
    sound=(("gallop", 0.0), ("whinny", 0.52)),
)
