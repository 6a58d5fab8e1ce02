"""A show: the first sings, the second plays the guitar, the others dance around them."""

import math
from dataclasses import replace

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import Colour, SceneWords, Stage
from render.studio.motion.idle import ease
from render.studio.motion.spots import beat, bounce, line_up

_TEMPO = 112.0
_GUITARS: tuple[Colour, ...] = ((0.9, 0.2, 0.25), (0.2, 0.65, 0.8), (0.95, 0.7, 0.15))


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    return line_up(stage, ground, count, 1.0, 0.62)


def _pose(moment: PoseMoment) -> FigurePose:
    beats = beat(moment.seconds, _TEMPO) + (moment.index % 2) * 0.5
    side = math.sin(math.pi * beats)
    down = 1 - bounce(beats)
    feet = (
        (-0.11, -0.045 * max(side, 0) ** 2),
        (0.11, -0.045 * max(-side, 0) ** 2),
    )
    base = FigurePose(
        pelvis=(0.026 * side, -0.285 + 0.03 * down),
        feet=feet,
        squash=1 + 0.03 * (bounce(beats) - 0.5),
    )
    if moment.index == 0:
        point = ease(0.5 + 2.5 * math.sin(math.pi * beats / 4))
        lift = 0.5 + 0.5 * math.sin(math.pi * beats / 2)
        free = (-0.23 - 0.02 * point, 0.14 - 0.1 * lift + (0.04 * lift - 0.28) * point)
        return replace(
            base,
            lean=5 * side,
            hands=(free, (0.1, 0.045)),
            elbows=(-0.8, 1.0),
            tilt=-6 * side - 3,
            yaw=6 * math.sin(math.pi * beats / 4),
            pitch=5 * bounce(beats),
        )
    if moment.index == 1:
        strum = 0.04 * math.sin(math.tau * beats)
        return replace(
            base,
            lean=-6 + 3 * side,
            hands=((-0.055, 0.17 + strum), (0.235, 0.075)),
            elbows=(-1.0, 1.0),
            tilt=9 * side,
            yaw=-6,
            pitch=-3 + 7 * down,
        )
    up = 0.5 + 0.5 * side
    return replace(
        base,
        at=(0.03 * side, 0),
        lean=7 * side,
        hands=((-0.22, 0.1 - 0.32 * up), (0.22, 0.1 - 0.32 * (1 - up))),
        tilt=-7 * side,
        yaw=8 * side,
    )


def _props(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    if actor.index == 0:
        _microphone(canvas, actor, brush)
    elif actor.index == 1:
        _guitar(canvas, actor, brush)


def _microphone(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    x, y = actor.joints.hands[1]
    nx, ny = actor.joints.neck
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(math.degrees(math.atan2(ny - 0.05 - y, nx + 0.01 - x)) + 90)
    canvas.drawLine(0, 0.07, 0, -0.03, brush.stroke((0.05, 0.05, 0.07), 0.034))
    canvas.drawLine(-0.004, 0.06, -0.004, -0.03, brush.stroke(brush.base((0.3, 0.3, 0.36)), 0.014))
    brush.shape(canvas, skia.Path.Circle(0, -0.055, 0.03), (0.62, 0.64, 0.7), 0.01)
    canvas.restore()
    # The thumb closes round the handle.
    skin = actor.colours.get("hands", actor.colours["skin"])
    canvas.drawCircle(x - 0.004, y + 0.006, 0.021, brush.fill(brush.base(skin)))


def _guitar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    body = _GUITARS[actor.seed % len(_GUITARS)]
    (x, y), (px, py) = actor.joints.hands[0], actor.joints.pelvis
    nx, ny = actor.joints.hands[1]
    x, y = px - 0.03, py - 0.085
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(math.degrees(math.atan2(ny - y, nx - x)))
    canvas.drawLine(0, 0, 0.36, 0, brush.stroke(brush.line((0.5, 0.3, 0.15)), 0.036))
    canvas.drawLine(0, 0, 0.36, 0, brush.stroke(brush.base((0.62, 0.4, 0.22)), 0.022))
    brush.shape(
        canvas, skia.Path.Rect(skia.Rect.MakeLTRB(0.35, -0.026, 0.42, 0.018)), (0.2, 0.16, 0.18)
    )
    shape = skia.Path()
    shape.moveTo(0.1, -0.05)
    shape.cubicTo(0.12, -0.13, 0.02, -0.1, 0.0, -0.075)
    shape.cubicTo(-0.06, -0.13, -0.17, -0.1, -0.16, 0.0)
    shape.cubicTo(-0.16, 0.1, -0.06, 0.12, 0.0, 0.08)
    shape.cubicTo(0.03, 0.1, 0.13, 0.11, 0.09, 0.04)
    shape.close()
    brush.shape(canvas, shape, body)
    canvas.drawCircle(-0.02, 0.0, 0.03, brush.fill(brush.line(body)))
    for string in (-0.006, 0.0, 0.006):
        canvas.drawLine(-0.08, string, 0.36, string, brush.stroke((0.95, 0.93, 0.85), 0.0025))
    canvas.restore()
    skin = actor.colours.get("hands", actor.colours["skin"])
    for hand in actor.joints.hands:
        brush.shape(canvas, skia.Path.Circle(*hand, 0.032), skin, 0.009)


PART = Action(
    name="perform",
    words=SceneWords(
        en=(
            "performing",
            "perform",
            "performs",
            "singing",
            "sing",
            "sings",
            "music video",
            "concert",
            "rapping",
            "playing guitar",
            "idol",
            "band",
        ),
        ko=(
            "공연",
            "노래",
            "콘서트",
            "뮤직비디오",
            "뮤비",
            "무대에서",
            "랩",
            "기타 치",
            "아이돌",
            "밴드",
        ),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "Make some noise!", "ko": "소리 질러!"},
    wardrobe="stage",
    front=_props,
    tempo=_TEMPO,
)
