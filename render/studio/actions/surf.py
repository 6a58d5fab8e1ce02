"""Riding a board along a wave: a low stance, arms out, carving, spray."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import (
    Action,
    FigurePose,
    Performer,
    PoseMoment,
    Spot,
)
from render.studio.contracts.scene import Colour, SceneWords, Stage
from render.studio.motion.idle import sway

_BOARDS: tuple[tuple[Colour, Colour], ...] = (
    ((0.98, 0.93, 0.8), (0.95, 0.35, 0.25)),
    ((0.25, 0.75, 0.78), (0.98, 0.95, 0.9)),
    ((0.98, 0.78, 0.25), (0.2, 0.35, 0.65)),
    ((0.95, 0.5, 0.62), (0.98, 0.95, 0.85)),
)
_DROPS = 26


def _spots(stage: Stage, ground: float, count: int) -> tuple[Spot, ...]:
    tall = {1: 0.64, 2: 0.54, 3: 0.47, 4: 0.42, 5: 0.38, 6: 0.35}[count]
    height = min(tall, 0.82 * stage.aspect / (count * 0.46))
    gap = min(0.78 * height, 0.78 * stage.aspect / count)
    rows = (0.0, -0.05, 0.02, -0.03, 0.03, -0.06)
    return tuple(
        Spot((i - (count - 1) / 2) * gap, ground + rows[i] * (count > 1), height, 1.0)
        for i in range(count)
    )


def _pose(moment: PoseMoment) -> FigurePose:
    t, who = moment.seconds, moment.index
    carve = math.sin(math.tau * 0.21 * t + who * 1.9)
    wobble = sway(t, moment.seed + who, 1.6)
    bump = math.sin(math.tau * 0.62 * t + who * 2.3)
    low = 0.03 * (1 + carve)
    room = 0.16 / moment.count
    return FigurePose(
        at=(room * carve, -0.025 * bump + 0.02 * carve),
        roll=-7 + 7 * carve + 2.5 * wobble,
        squash=1 + 0.02 * bump,
        pelvis=(0.012 * wobble, -0.245 + low),
        lean=6 - 10 * carve + 4 * wobble,
        feet=((-0.16, -0.012), (0.16, -0.012)),
        toes=(-0.5, 1.0),
        hands=(
            (-0.27, 0.02 - 0.1 * carve + 0.04 * wobble),
            (0.27, -0.02 + 0.09 * carve - 0.05 * wobble),
        ),
        elbows=(0.7, 0.7),
        knees=(-1.0, 1.0),
        tilt=6 - 5 * carve,
        yaw=8,
        pitch=2 * bump,
    )


def _board(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    deck, stripe = _BOARDS[(actor.index + actor.seed) % len(_BOARDS)]
    _wake(canvas, actor, brush)
    board = skia.Path()
    board.moveTo(-0.4, -0.012)
    board.cubicTo(-0.28, -0.034, 0.2, -0.034, 0.46, -0.075)
    board.cubicTo(0.36, 0.02, 0.1, 0.045, -0.12, 0.042)
    board.cubicTo(-0.26, 0.04, -0.36, 0.025, -0.4, -0.012)
    board.close()
    brush.shape(canvas, board, deck, 0.013)
    line = skia.Path()
    line.moveTo(-0.37, 0.0)
    line.cubicTo(-0.2, 0.012, 0.16, 0.014, 0.43, -0.062)
    canvas.drawPath(line, brush.stroke(brush.base(stripe), 0.02))


def _wake(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The foam trail behind the board."""
    white = mix(brush.lit((0.97, 0.99, 1.0)), (1, 1, 1), 0.35)
    for strand in range(4):
        bend = 0.03 * math.sin(actor.seconds * 7 + strand * 1.7)
        trail = skia.Path()
        trail.moveTo(-0.3, 0.015)
        trail.cubicTo(-0.5, 0.03 + bend, -0.75, 0.02 + strand * 0.03, -1.0, 0.05 + strand * 0.035)
        canvas.drawPath(trail, brush.stroke(white, 0.05 - strand * 0.008, 0.4))


def _spray(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Foam along the rail and drops thrown up where the board cuts the water."""
    white = mix(brush.lit((0.97, 0.99, 1.0)), (1, 1, 1), 0.45)
    foam = brush.fill(white, 0.92)
    for lump in range(9):
        x = -0.4 + lump * 0.085
        size = 0.024 + 0.011 * math.sin(actor.seconds * 9 + lump * 2.1)
        canvas.drawCircle(x, 0.052 - 0.008 * lump * lump / 9, size * (1.3 - lump * 0.09), foam)
    for drop in range(_DROPS):
        chance = random.Random(actor.seed * 997 + actor.index * 101 + drop)
        life = 0.55 + 0.35 * chance.random()
        age = (actor.seconds + chance.random() * life) % life
        speed_x, speed_y = -0.35 - 0.75 * chance.random(), -0.45 - 0.75 * chance.random()
        x = -0.28 + 0.24 * chance.random() + speed_x * age
        y = 0.03 + speed_y * age + 1.5 * age * age
        size = (0.006 + 0.013 * chance.random()) * (1 - 0.6 * age / life)
        canvas.drawCircle(x, y, size, brush.fill(white, 0.95 - 0.5 * age / life))


PART = Action(
    name="surf",
    words=SceneWords(
        en=("surfing", "surf", "surfs", "riding a wave", "riding the wave", "surfboard", "surfer"),
        ko=("서핑", "서프", "파도를 타", "파도 타", "파도타기", "서핑보드"),
    ),
    spots=_spots,
    pose=_pose,
    exclaims={"en": "Woohoo, what a wave!", "ko": "우와, 파도 대박!"},
    wardrobe="wetsuit",
    behind=_board,
    front=_spray,
    grounded=False,
)
