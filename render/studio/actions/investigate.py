"""Sneaking after clues with a magnifying glass, and being startled by every one of them."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import SceneWords, Stage
from render.studio.motion.idle import ease, pulse, sway
from render.studio.motion.mirror import facing_right
from render.studio.motion.spots import line_up

_ROUND = 3.4  # seconds: creep, freeze, double take


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    return line_up(stage, ground, count, 0.98, 0.76)


@facing_right
def _pose(moment: PoseMoment) -> FigurePose:
    t, who = moment.seconds, moment.index
    facing = moment.facing
    now = (t + who * 0.25) % _ROUND
    creep = math.sin(math.tau * 0.75 * t + who * 2)
    take = pulse(now, 2.0, 1.0)
    jump = pulse(now, 2.0, 0.5)
    sneak = 1 - take
    snap = ease((now - 1.7) / 0.12) - ease((now - 2.05) / 0.12)  # looks away, then back at once
    lens = 0.2 + 0.03 * sway(t, moment.seed, 1.2)
    glass = (facing * lens, 0.02 - 0.03 * sneak)
    free = (-facing * (0.16 + 0.1 * take), 0.12 - 0.3 * take)
    hands = (free, glass) if facing > 0 else (glass, free)
    return FigurePose(
        at=(facing * 0.05 * math.sin(math.tau * t / _ROUND), -0.05 * jump),
        squash=1 + 0.09 * jump - 0.03 * sneak,
        pelvis=(0.012 * creep, -0.288 + 0.032 * sneak + 0.01 * creep * sneak),
        lean=facing * (9 * sneak - 7 * take),
        feet=(
            (-0.11, -0.05 * max(creep, 0) * sneak),
            (0.11, -0.05 * max(-creep, 0) * sneak),
        ),
        toes=(facing, facing),
        knees=(facing, facing),
        hands=hands,
        elbows=(-1.0, 1.0),
        tilt=facing * (7 * sneak - 9 * take),
        yaw=facing * (9 - 22 * snap),
        pitch=-5 * sneak + 7 * take,
    )


def _prop(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    side = 1 if actor.spot.facing > 0 else 0
    x, y = actor.joints.hands[side]
    if actor.index % 2:
        _notebook(canvas, x, y, brush)
    else:
        _magnifier(canvas, x, y, actor.spot.facing, brush)
    skin = actor.colours.get("hands", actor.colours["skin"])
    brush.shape(canvas, skia.Path.Circle(x, y + 0.008, 0.027), skin, 0.008)


def _magnifier(canvas: skia.Canvas, x: float, y: float, facing: float, brush: Brush) -> None:
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(facing * 24)
    canvas.drawLine(0, 0.035, 0, -0.06, brush.stroke(brush.line((0.4, 0.22, 0.1)), 0.034))
    canvas.drawLine(0, 0.03, 0, -0.06, brush.stroke(brush.base((0.5, 0.28, 0.12)), 0.02))
    canvas.drawCircle(0, -0.135, 0.078, brush.fill((0.75, 0.9, 1.0), 0.3))
    canvas.drawCircle(0, -0.135, 0.078, brush.stroke(brush.line((0.8, 0.62, 0.2)), 0.028))
    canvas.drawCircle(0, -0.135, 0.078, brush.stroke(brush.lit((0.9, 0.72, 0.3)), 0.015))
    shine = skia.Rect.MakeLTRB(-0.055, -0.19, 0.055, -0.08)
    canvas.drawArc(shine, 190, 70, False, brush.stroke((1, 1, 1), 0.014, 0.8))
    canvas.restore()


def _notebook(canvas: skia.Canvas, x: float, y: float, brush: Brush) -> None:
    canvas.save()
    canvas.translate(x, y - 0.05)
    canvas.rotate(-8)
    page = skia.Path.Rect(skia.Rect.MakeLTRB(-0.06, -0.08, 0.06, 0.07))
    brush.shape(canvas, page, (0.95, 0.92, 0.82))
    ink = brush.stroke(brush.line((0.5, 0.5, 0.6)), 0.006)
    for row in range(5):
        canvas.drawLine(
            -0.042, -0.05 + row * 0.024, 0.03 + 0.012 * (row % 2), -0.05 + row * 0.024, ink
        )
    canvas.drawLine(-0.06, -0.08, 0.06, -0.08, brush.stroke(brush.base((0.7, 0.2, 0.2)), 0.02))
    canvas.restore()


PART = Action(
    name="investigate",
    words=SceneWords(
        en=(
            "detective comedy sketch",
            "detective comedy",
            "investigating",
            "investigate",
            "investigates",
            "sneaking",
            "searching for clues",
            "solving",
            "solve",
            "clues",
            "mystery",
            "spying",
        ),
        ko=("탐정 코미디", "수사", "조사", "추리", "단서", "사건", "몰래", "미스터리"),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "Aha! A clue!", "ko": "아하! 단서를 찾았다!"},
    wardrobe="detective",
    front=_prop,
)
