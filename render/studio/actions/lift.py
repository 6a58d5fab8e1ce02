"""Lifting: spitting in the hands, heaving, the knees give way, up over the head for a moment."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, moods, now, story, tremble, wave
from render.studio.motion.idle import ease, pulse
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up


@facing_right
def _ready(moment: PoseMoment) -> FigurePose:
    t = now(moment)
    return FigurePose(
        pelvis=(0.0, -0.27),
        feet=((-0.12, 0.0), (0.12, 0.0)),
        hands=((-0.03, 0.13 + 0.01 * wave(t, 0.25)), (0.03, 0.13 - 0.01 * wave(t, 0.25))),
        pitch=2,
        yaw=3,
    )


@facing_right
def _heave(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.14)
    effort = ease(gone / 1.2)
    shake = tremble(gone, 0.006)
    return FigurePose(
        pelvis=(shake, -0.17 - 0.02 * effort),
        lean=5,
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.15, 0.25 + shake), (0.15, 0.25 - shake)),
        tilt=tremble(gone, 1.2),
        pitch=-4 + 8 * effort,
        squash=0.97,
    )


@facing_right
def _chest(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.42)
    shake = tremble(gone, 0.005)
    dip = pulse(gone, 0.8, 0.6)
    return FigurePose(
        pelvis=(0.0, -0.255 + 0.04 * dip),
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.17, 0.04 + shake), (0.17, 0.04 - shake)),
        tilt=tremble(gone, 1.0),
        pitch=3,
        squash=0.985,
    )


@facing_right
def _top(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.64)
    wobble = wave(gone, 0.8) * ease(gone / 0.5)
    return FigurePose(
        roll=3 * wobble,
        pelvis=(0.012 * wobble, -0.285),
        lean=4 * wobble,
        feet=((-0.13, 0.0), (0.13, 0.0)),
        hands=((-0.17, -0.21), (0.17, -0.21)),
        tilt=-5 * wobble,
        pitch=5,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _ready), (0.14, _heave), (0.42, _chest), (0.64, _top), cross=0.3)


def _behind(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Over the head the bar is behind it, so that it hides no face."""
    if _is_high(actor):
        _bar(canvas, actor, brush)


def _front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    if not _is_high(actor):
        _bar(canvas, actor, brush)


def _is_high(actor: Performer) -> bool:
    return actor.joints.hands[0][1] < actor.joints.neck[1] - 0.02


def _bar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    (ax, ay), (bx, by) = actor.joints.hands
    if bx - ax < 0.18:
        (ax, ay), (bx, by) = (-0.15, -0.1), (0.15, -0.1)
    dx, dy = (bx - ax), (by - ay)
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    mx, my = (ax + bx) / 2, (ay + by) / 2
    steel, iron = (0.7, 0.72, 0.78), (0.22, 0.23, 0.28)
    left, right = (mx - ux * 0.42, my - uy * 0.42), (mx + ux * 0.42, my + uy * 0.42)
    canvas.drawLine(*left, *right, brush.stroke(brush.line(steel), 0.026))
    canvas.drawLine(*left, *right, brush.stroke(brush.lit(steel), 0.014))
    for far, size in ((0.31, 0.1), (0.36, 0.075)):
        for side in (-1, 1):
            x, y = mx + side * ux * far, my + side * uy * far
            plate = skia.Path.RRect(
                skia.RRect.MakeRectXY(
                    skia.Rect.MakeLTRB(x - 0.022, y - size, x + 0.022, y + size), 0.015, 0.015
                )
            )
            brush.shape(canvas, plate, iron if size > 0.09 else (0.8, 0.2, 0.2))
    for hand in actor.joints.hands:
        skin = actor.colours.get("hands", actor.colours["skin"])
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.031), skin, 0.008)


PART = Action(
    name="lift",
    words=SceneWords(
        en=(
            "lift weights",
            "lifting weights",
            "weightlifting",
            "bodybuilding",
            "powerlifting",
            "lifting",
        ),
        ko=("역도", "웨이트", "근력", "헬스", "들어 올리"),
    ),
    spots=lambda stage, ground, count: line_up(stage, ground, count, 0.9, 0.9),
    pose=_pose,
    exclaims={"en": "Light as a feather!", "ko": "깃털처럼 가볍네!"},
    behind=_behind,
    front=_front,
    mood=moods((0.0, ""), (0.14, "angry"), (0.64, "proud")),
    sound=(("grunt", 0.16), ("grunt", 0.45), ("cheer", 0.68)),
)
