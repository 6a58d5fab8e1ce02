"""Diving: toes over the edge, a swing of the arms, a somersault and head first down."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, story, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _edge(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    swing = wave(t, 0.9)
    return FigurePose(
        turn=0.4,
        pelvis=(-0.02, -0.275 + 0.02 * swing),
        lean=6 + 10 * swing,
        feet=((-0.05, 0.0), (0.06, 0.0)),
        toes=(1.0, 1.0),
        knees=(1.0, 1.0),
        hands=((-0.14 - 0.05 * swing, 0.2 - 0.02 * swing), (0.16, 0.04 - 0.16 * swing)),
        tilt=-4 * swing,
        yaw=8,
        pitch=-4,
    )


@facing_right
def _dive(moment: PoseMoment) -> FigurePose:
    t = min(1.0, max(0.0, after(moment, 0.4) / (0.38 * moment.length)))
    up = 4 * t * (1 - t)
    tucked = pulse(t, 0.12, 0.5)
    turn = 500 * ease(t)
    radius = 0.5
    angle = math.radians(turn)
    return FigurePose(
        at=(0.2 * t - radius * math.sin(angle), -0.42 * up - radius * (1 - math.cos(angle)) * 1.0),
        roll=turn,
        turn=0.3,
        pelvis=(0.0, -0.28 + 0.02 * tucked),
        lean=24 * tucked,
        feet=((-0.03, -0.12 * tucked), (0.05, -0.14 * tucked)),
        knees=(1.0, 1.0),
        toes=(0.3, 0.5),
        hands=((-0.15, -0.2 + 0.4 * tucked), (0.15, -0.2 + 0.4 * tucked)),
        tilt=0.0,
        pitch=3,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _edge), (0.4, _dive), cross=0.15)


PART = Action(
    name="dive",
    words=SceneWords(en=("dive", "diving", "dives", "scuba"), ko=("다이빙", "잠수", "뛰어들")),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.6, 0.9, reach=0.75),
    pose=_pose,
    exclaims={"en": "Watch this!", "ko": "이거 봐!"},
    formation="row",
    grounded=False,
    mood=moods((0.0, ""), (0.3, "scared"), (0.42, "happy")),
    sound=(("boing", 0.4), ("splash", 0.78)),
    reacts="splashes",
    reacts_at=0.78,
)
