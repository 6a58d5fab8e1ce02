"""Jumping for joy: a deep crouch, a stretched flight with legs tucked up, a soft landing."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import differ, moods, now, own_time, wave
from render.studio.motion.idle import pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_EVERY = 1.5


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    phase = (own_time(moment, 0.5) / _EVERY) % 1.0
    best = 1.0 + 0.35 * pulse(moment.share, 0.5, 0.3)
    crouch = pulse(phase, 0.0, 0.36) + 0.6 * pulse(phase, 0.72, 0.26)
    air = max(0.0, math.sin(math.pi * (phase - 0.26) / 0.52)) if 0.26 < phase < 0.78 else 0.0
    late = max(0.0, math.sin(math.pi * (phase - 0.3) / 0.56)) if 0.3 < phase < 0.86 else 0.0
    wide = 0.5 + 0.5 * differ(moment)
    return FigurePose(
        at=(0.0, -0.19 * best * air),
        roll=4 * wide * air,
        squash=1 + 0.07 * air * (1 - air) * 4 - 0.08 * crouch,
        pelvis=(0.0, -0.288 + 0.08 * crouch),
        lean=8 * crouch,
        feet=((-0.09 - 0.08 * air, -0.09 * air), (0.09 + 0.08 * air, -0.12 * air)),
        hands=(
            (-0.17 - 0.08 * late - 0.04 * crouch, 0.26 - 0.43 * late - 0.06 * crouch),
            (0.17 + 0.08 * late - 0.1 * crouch, 0.26 - 0.45 * late - 0.06 * crouch),
        ),
        tilt=6 * wave(now(moment), 2 * _EVERY) * late,
        pitch=7 * late - 5 * crouch,
        yaw=4,
    )


PART = Action(
    name="jump",
    words=SceneWords(
        en=("jump", "jumping", "jumps", "leap", "leaping", "hop", "hopping", "trampoline"),
        ko=("뛰어오르", "점프", "깡충", "폴짝"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Higher! Even higher!", "ko": "더 높이! 더 높이!"},
    mood=moods((0.0, "happy"), (0.5, "laughing")),
    sound=(("boing", 0.1), ("boing", 0.35), ("boing", 0.6)),
)
