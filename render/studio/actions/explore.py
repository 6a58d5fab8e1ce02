"""Bounding over strange ground in low gravity, looking around; the first one carries a flag."""

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
from render.studio.contracts.scene import Colour, SceneWords, Stage
from render.studio.motion.idle import pulse, sway
from render.studio.motion.spots import line_up

_HOP = 1.5  # seconds in the air and on the ground: gravity on Mars is little over a third of ours
_FLAGS: tuple[Colour, ...] = ((0.95, 0.45, 0.2), (0.25, 0.6, 0.85))
_DUST: Colour = (0.85, 0.6, 0.45)


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    return line_up(stage, ground, count, 0.92, 0.72, reach=0.19)


def _phase(seconds: float, index: int) -> float:
    """0-1 within a hop; the cast does not hop in step."""
    return (seconds / _HOP + index * 0.42) % 1.0


def _pose(moment: PoseMoment) -> FigurePose:
    t, who = moment.seconds, moment.index
    phase = _phase(t, who)
    air = max(0.0, math.sin(math.pi * (phase - 0.18) / 0.82)) if phase > 0.18 else 0.0
    crouch = math.sin(math.pi * phase / 0.18) if phase < 0.18 else 0.0
    step = math.sin(math.pi * (t / _HOP + who * 0.42))
    look = sway(t, moment.seed + who, 0.55)
    surprise = pulse(t % 4.2, 2.2 + 0.4 * who, 1.1)
    left_up, right_up = max(step, 0) * air, max(-step, 0) * air
    carry = who == 0
    right = (0.2, 0.02) if carry else (0.24, 0.13 - 0.2 * air - 0.12 * surprise)
    return FigurePose(
        at=(0.11 * math.sin(math.tau * t / 5.5 + who), -0.16 * air),
        roll=2.5 * step * air,
        squash=1 + 0.045 * air - 0.06 * crouch,
        pelvis=(0.01 * step, -0.285 + 0.05 * crouch),
        lean=3 * moment.facing + 3 * step,
        feet=(
            (-0.1 - 0.02 * air, -0.09 * left_up - 0.01 * air),
            (0.1 + 0.02 * air, -0.09 * right_up - 0.01 * air),
        ),
        hands=((-0.24, 0.14 - 0.22 * air - 0.1 * surprise), right),
        elbows=(-0.8, 0.8),
        tilt=-4 * step,
        yaw=13 * look * (1 - surprise) + 10 * moment.facing * surprise,
        pitch=5 * surprise,
    )


def _dust(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Puffs where the feet just landed; they stay on the ground."""
    phase = _phase(actor.seconds, actor.index)
    age = phase / 0.5
    if age >= 1:
        return
    ground = -actor.pose.at[1]
    for puff in range(6):
        side = -1 if puff % 2 else 1
        x = side * (0.08 + (0.1 + 0.05 * puff) * age)
        size = 0.018 + 0.035 * age + 0.004 * puff
        canvas.drawCircle(
            x,
            ground - 0.02 - 0.03 * age * (puff % 3),
            size,
            brush.fill(brush.base(_DUST), 0.5 * (1 - age)),
        )


def _flag(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    if actor.index:
        return
    x, y = actor.joints.hands[1]
    t = actor.seconds
    tip = 4 + 5 * math.sin(t * 1.7)
    canvas.save()
    canvas.translate(x + 0.012, y)
    canvas.rotate(tip)
    pole = brush.stroke(brush.line((0.8, 0.8, 0.85)), 0.024)
    canvas.drawLine(0, 0.24, 0, -0.5, pole)
    canvas.drawLine(0, 0.24, 0, -0.5, brush.stroke(brush.lit((0.85, 0.86, 0.9)), 0.013))
    cloth = skia.Path()
    top, bottom = [], []
    for step in range(9):
        share = step / 8
        wave = 0.022 * share * math.sin(t * 5 - share * 6)
        top.append(skia.Point(0.008 + 0.27 * share, -0.49 + wave))
        bottom.append(skia.Point(0.008 + 0.26 * share, -0.315 + wave * 1.2))
    cloth.addPoly(top + bottom[::-1], True)
    brush.shape(canvas, cloth, _FLAGS[actor.seed % len(_FLAGS)])
    wave = 0.01 * math.sin(t * 5 - 3)
    canvas.drawCircle(0.135, -0.403 + wave, 0.048, brush.fill(brush.lit((1, 0.97, 0.9))))
    canvas.drawCircle(0.135, -0.403 + wave, 0.022, brush.fill(brush.base((0.8, 0.25, 0.2))))
    canvas.restore()


PART = Action(
    name="explore",
    words=SceneWords(
        en=("exploring", "explore", "explores", "exploration", "moonwalk", "expedition"),
        ko=("탐험", "탐사", "둘러보", "돌아다니"),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "One small hop for us!", "ko": "우리에겐 작은 한 걸음!"},
    behind=_dust,
    front=_flag,
)
