"""Climbing hand over hand, a slip at the turn, hanging on by one hand."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, story, wave
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_EVERY = 1.2


@facing_right
def _up(moment: PoseMoment) -> FigurePose:
    t = now(moment) / _EVERY + 0.3 * moment.index
    left, right = wave(t, 1.0), wave(t, 1.0, 0.5)
    effort = 0.5 + 0.5 * wave(t, 0.5)
    return FigurePose(
        at=(0.0, -0.16 - 0.02 * effort),
        pelvis=(0.012 * left, -0.27),
        lean=3 * left,
        feet=((-0.1, -0.06 + 0.07 * right), (0.1, -0.06 + 0.07 * left)),
        knees=(-1.0, 1.0),
        hands=((0.14, -0.02 - 0.08 * left), (0.2, -0.06 - 0.1 * right)),
        elbows=(-1.0, 1.0),
        tilt=-4 * left,
        yaw=5 * left,
        pitch=9,
    )


@facing_right
def _slipped(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.5)
    swing = wave(t, 0.9) * math.exp(-0.8 * max(t, 0.0))
    kick = wave(t, 0.3)
    return FigurePose(
        at=(0.05 * swing, -0.12),
        roll=10 * swing,
        pelvis=(0.04, -0.28),
        lean=-8,
        feet=((0.0, -0.03 + 0.04 * kick), (0.14, -0.04 - 0.04 * kick)),
        hands=((-0.28, 0.04 + 0.06 * kick), (0.21, -0.16)),
        elbows=(-1.0, 1.0),
        tilt=8 * swing,
        yaw=-4,
        pitch=-8,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _up), (0.5 + 0.05 * moment.index, _slipped), (0.74, _up), cross=0.22)


_ROPE = (0.78, 0.62, 0.4)


def _rope(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A rope from above that hangs straight, whatever the climber does."""
    canvas.save()
    canvas.rotate(-actor.pose.roll)
    (ax, ay), (bx, by) = actor.joints.hands
    x = min((ay, ax), (by, bx))[1]  # of the upper hand
    path = skia.Path()
    path.moveTo(x, -2.4)
    path.quadTo(x + 0.01, -1.0, x, -0.1)
    path.quadTo(x - 0.02, 0.05, x + 0.02, 0.14)
    canvas.drawPath(path, brush.stroke(brush.line(_ROPE), 0.036))
    canvas.drawPath(path, brush.stroke(brush.base(_ROPE), 0.022))
    canvas.restore()


PART = Action(
    name="climb",
    words=SceneWords(
        en=("climb", "climbing", "climbs", "climber"), ko=("오르", "기어오르", "등반", "클라이밍")
    ),
    spots=line_up,
    pose=_pose,
    behind=_rope,
    exclaims={"en": "Do not look down!", "ko": "아래는 보지 마!"},
    mood=moods((0.0, ""), (0.5, "scared"), (0.8, "proud")),
    grounded=False,
    sound=(("slide", 0.5),),
)
