"""Disco: hips out, a finger to the sky and down again, rolling arms, the point at the camera."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, pair_between
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import beat, bounce, line_up

_TEMPO = 116.0


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    beats = beat(now(moment), _TEMPO) + 1.0 * moment.index
    hip = math.cos(math.pi * beats)
    bounced = bounce(beats)
    point = 0.5 + 0.5 * math.cos(math.pi * beats)
    turn = math.tau * beats
    rolling = ease(after(moment, 0.44) / 0.3) - ease(after(moment, 0.66) / 0.3)
    done = ease(after(moment, 0.88) / 0.25)
    pointing = (
        (-0.16, 0.2),
        (0.24 + 0.16 * point * (1 - point) - 0.34 * (1 - point) ** 2, -0.2 + 0.46 * (1 - point)),
    )
    fists = (
        (-0.04 + 0.05 * math.cos(turn), 0.13 + 0.05 * math.sin(turn)),
        (0.05 - 0.05 * math.cos(turn), 0.13 - 0.05 * math.sin(turn)),
    )
    hands = pair_between(pointing, fists, rolling)
    hands = pair_between(hands, ((-0.17, 0.18), (0.23, -0.2)), done)
    look = 9 * (2 * point - 1) * (1 - rolling) * (1 - done) + 4 * done
    return FigurePose(
        pelvis=(-0.045 * hip, -0.278 + 0.02 * (1 - bounced)),
        lean=9 * hip,
        roll=-2 * hip,
        turn=0.25 * hip,
        feet=((-0.12, 0.0), (0.12, -0.03 * max(-hip, 0))),
        knees=(-1.0, 1.0),
        hands=hands,
        elbows=(-1.0, 1.0),
        tilt=-11 * hip,
        yaw=look,
        pitch=4 * point,
        squash=1 + 0.02 * (bounced - 0.5),
    )


PART = Action(
    name="disco",
    words=SceneWords(
        en=("disco", "disco dance", "disco dancing", "twist", "saturday night"),
        ko=("디스코", "나이트"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Feel the beat!", "ko": "리듬을 타 봐!"},
    tempo=_TEMPO,
    mood=moods((0.0, "happy"), (0.86, "proud")),
    sound=(("crowd", 0.86),),
)
