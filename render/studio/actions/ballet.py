"""Ballet: on the tips of the toes, an arabesque, a pirouette, a deep bow at the end."""

import math

from render.studio.contracts.figure import Action, FigurePose, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _bourree(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.1)
    flow = wave(t, 2.4, 0.25 * moment.index)
    return FigurePose(
        at=(0.05 * flow, -0.015),
        pelvis=(0.0, -0.294),
        lean=3 * flow,
        feet=((-0.02, -0.012 * abs(wave(t, 0.3))), (0.03, -0.012 * abs(wave(t, 0.3, 0.25)))),
        toes=(0.15, 0.2),
        hands=((-0.15 + 0.03 * flow, -0.19), (0.15 + 0.03 * flow, -0.19)),
        elbows=(-1.0, 1.0),
        tilt=-7 * flow,
        yaw=7 * flow,
        pitch=4,
        squash=1.03,
    )


@facing_right
def _arabesque(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.24)
    wobble = wave(gone, 0.5) * max(0.0, 1 - gone)
    return FigurePose(
        at=(0.0, -0.01),
        roll=3 * wobble,
        turn=0.55,
        pelvis=(0.0, -0.293),
        lean=32,
        feet=((-0.29, -0.32), (0.0, 0.0)),
        toes=(-0.4, 0.3),
        knees=(1.0, 1.0),
        hands=((-0.24, -0.02), (0.24, -0.12)),
        elbows=(-1.0, 1.0),
        tilt=-24,
        yaw=9,
        pitch=5,
    )


@facing_right
def _pirouette(moment: PoseMoment) -> FigurePose:
    angle = math.tau * 1.6 * max(0.0, after(moment, 0.5))
    return FigurePose(
        at=(0.012 * math.sin(angle), -0.015),
        turn=math.sin(angle),
        pelvis=(0.0, -0.294),
        feet=((0.0, 0.0), (0.02 + 0.06 * math.cos(angle), -0.14)),
        toes=(0.3 * math.cos(angle), 0.4),
        knees=(1.0, 1.0),
        hands=((-0.05 - 0.1 * math.cos(angle), 0.1), (0.05 + 0.1 * math.cos(angle), 0.1)),
        elbows=(-1.0, 1.0),
        yaw=12 * math.sin(angle),
        squash=1.04,
        pitch=3,
    )


@facing_right
def _curtsy(moment: PoseMoment) -> FigurePose:
    down = ease(after(moment, 0.78) / 0.5)
    return FigurePose(
        pelvis=(0.0, -0.29 + 0.09 * down),
        lean=16 * down,
        feet=((-0.15, 0.0), (0.07, 0.0)),
        knees=(1.0, 1.0),
        toes=(0.8, 1.0),
        hands=((-0.26, 0.08), (0.26, 0.06)),
        tilt=4 * down,
        pitch=-5 * down,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(
        moment, (0.0, _bourree), (0.24, _arabesque), (0.5, _pirouette), (0.78, _curtsy), cross=0.4
    )


PART = Action(
    name="ballet",
    words=SceneWords(en=("ballet", "ballerina", "pirouette"), ko=("발레", "피루엣")),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.94, 0.72),
    pose=_pose,
    exclaims={"en": "", "ko": ""},
    tempo=84.0,
    mood=moods((0.0, "proud"), (0.5, "happy")),
    sound=(("applause", 0.82),),
)
