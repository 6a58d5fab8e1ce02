"""Cleaning: sweeping with verve, dancing with the broom, caught in the act."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Action, FigurePose, Performer, PoseMoment
from render.studio.contracts.scene import SceneWords
from render.studio.motion.acting import after, changed, hit, moods, own_time, story, wave
from render.studio.motion.idle import ease
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up
from render.studio.motion.stances import TURNED


@facing_right
def _sweep(moment: PoseMoment) -> FigurePose:
    t = own_time(moment, 0.2)
    swing = wave(t, 0.9)
    return changed(
        TURNED,
        lean=10 + 3 * swing,
        hands=((0.0 + 0.04 * swing, 0.1), (0.13 + 0.08 * swing, 0.22)),
        elbows=(-1.0, 1.0),
        tilt=-4 * swing,
        pitch=-4,
        feet=((-0.09, -0.01 * max(0, swing)), (0.1, -0.01 * max(0, -swing))),
    )


@facing_right
def _dance(moment: PoseMoment) -> FigurePose:
    t = after(moment, 0.4)
    side = wave(t, 1.0)
    return FigurePose(
        at=(0.05 * side, -0.03 * abs(side)),
        roll=3 * side,
        turn=0.35,
        pelvis=(0.03 * side, -0.28),
        lean=-6 + 8 * side,
        feet=((-0.09, -0.06 * max(0, side)), (0.09, -0.06 * max(0, -side))),
        hands=((0.06, 0.05), (0.16, 0.18)),
        tilt=-10 * side,
        yaw=8,
        pitch=5,
    )


@facing_right
def _caught(moment: PoseMoment) -> FigurePose:
    gone = after(moment, 0.76)
    start = hit(gone, 0.08, 0.5)
    return FigurePose(
        at=(0.0, -0.05 * start),
        turn=0.1,
        pelvis=(0.0, -0.288),
        hands=((0.02, 0.1), (0.1, 0.22)),
        tilt=6 * ease((gone - 0.5) / 0.3),
        yaw=-4,
        pitch=3 - 6 * ease((gone - 0.6) / 0.3),
        squash=1 + 0.04 * start,
    )


def _pose(moment: PoseMoment) -> FigurePose:
    return story(moment, (0.0, _sweep), (0.4, _dance), (0.76, _caught), cross=0.25)


def _broom(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ahead = 1 if actor.spot.facing >= 0 else -1
    near, far = actor.joints.hands[::ahead]
    dx, dy = far[0] - near[0], far[1] - near[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    wood, straw = (0.6, 0.42, 0.25), (0.93, 0.76, 0.36)
    end = near[0] + ux * 0.42, near[1] + uy * 0.42
    top = near[0] - ux * 0.07, near[1] - uy * 0.07
    canvas.drawLine(*top, *end, brush.stroke(brush.line(wood), 0.025))
    canvas.drawLine(*top, *end, brush.stroke(brush.base(wood), 0.014))
    canvas.save()
    canvas.translate(*end)
    canvas.rotate(math.degrees(math.atan2(uy, ux)) - 90)
    head = skia.Path()
    head.addPoly(
        [
            skia.Point(-0.03, -0.02),
            skia.Point(0.03, -0.02),
            skia.Point(0.075, 0.11),
            skia.Point(-0.075, 0.11),
        ],
        True,
    )
    brush.shape(canvas, head, straw)
    canvas.drawLine(-0.04, 0.012, 0.04, 0.012, brush.stroke(brush.line((0.7, 0.2, 0.2)), 0.014))
    canvas.restore()
    skin = actor.colours.get("hands", actor.colours["skin"])
    for hand in (near, far):
        brush.shape(canvas, skia.Path.Circle(hand[0], hand[1], 0.029), skin, 0.008)


PART = Action(
    name="clean",
    words=SceneWords(
        en=(
            "clean",
            "cleaning",
            "cleans",
            "sweep",
            "sweeping",
            "mop",
            "mopping",
            "vacuum",
            "housework",
            "chores",
        ),
        ko=("청소", "빗자루질", "쓸고", "닦", "설거지", "집안일"),
    ),
    spots=line_up,
    pose=_pose,
    exclaims={"en": "Nobody saw that, right?", "ko": "아무도 못 봤지?"},
    front=_broom,
    mood=moods((0.0, ""), (0.4, "happy"), (0.76, "surprised")),
    sound=(("sweep", 0.03), ("sweep", 0.2), ("record scratch", 0.76)),
)
