"""The people in front of a stage, seen from behind: heads, raised hands, telephones."""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow, pen

Point = tuple[float, float]


def crowd(
    canvas: skia.Canvas, half: float, top: float, size: float, dark: Colour, rim: Colour, seed: int
) -> None:
    """Draws a row from -half to half whose heads reach up to y = `top`.

    `size`: height of a head. `rim`: the stage's light on hair and hands.
    """
    chance = random.Random(seed)
    x = -half
    while x < half:
        wide = size * chance.uniform(0.66, 0.8)
        y = top + size * chance.uniform(0.5, 0.95)
        lift = chance.random()
        if lift > 0.42:
            side = chance.choice((-1, 1))
            hand = (
                x + side * size * chance.uniform(0.55, 0.9),
                y - size * chance.uniform(0.9, 1.5),
            )
            _arm(canvas, (x + side * size * 0.75, y + size * 1.1), hand, size, dark, rim)
            if lift > 0.82:
                _phone(canvas, hand, size)
        _bust(canvas, x, y, wide, size, dark, rim, chance)
        x += size * chance.uniform(1.0, 1.5)


def _bust(
    canvas: skia.Canvas,
    x: float,
    y: float,
    wide: float,
    size: float,
    dark: Colour,
    rim: Colour,
    chance: random.Random,
) -> None:
    body = skia.Path()
    body.addOval(skia.Rect.MakeLTRB(x - wide / 2, y - size / 2, x + wide / 2, y + size / 2))
    if chance.random() > 0.5:  # long hair
        body.addRoundRect(
            skia.Rect.MakeLTRB(x - wide * 0.56, y - size * 0.1, x + wide * 0.56, y + size * 0.75),
            wide * 0.3, wide * 0.3,
        )  # fmt: skip
    elif chance.random() > 0.6:  # a bun
        body.addCircle(x + wide * 0.1, y - size * 0.55, wide * 0.24)
    body.addRoundRect(
        skia.Rect.MakeLTRB(x - size * 0.85, y + size * 0.55, x + size * 0.85, y + size * 3.5),
        size * 0.4, size * 0.4,
    )  # fmt: skip
    edge = pen(colour(rim, 0.75), size * 0.05)
    canvas.drawPath(body, edge)
    canvas.save()
    canvas.translate(0, size * 0.03)
    canvas.drawPath(body, skia.Paint(Color=colour(dark), AntiAlias=True))
    canvas.restore()


def _arm(
    canvas: skia.Canvas, elbow: Point, hand: Point, size: float, dark: Colour, rim: Colour
) -> None:
    for tone, width, shift in ((rim, 0.27, 0.0), (dark, 0.25, size * 0.02)):
        paint = pen(colour(tone), size * width)
        canvas.drawLine(elbow[0], elbow[1] + shift, hand[0], hand[1] + shift, paint)
        canvas.drawCircle(hand[0], hand[1] + shift, size * width * 0.62, _solid(tone))
        finger = skia.Paint(paint)
        finger.setStrokeWidth(size * width * 0.34)
        lean = math.atan2(hand[0] - elbow[0], elbow[1] - hand[1])
        for spread in (-0.5, -0.1, 0.3):
            angle = lean + spread
            dx, dy = size * 0.34 * math.sin(angle), size * 0.34 * math.cos(angle)
            y = hand[1] + shift
            canvas.drawLine(hand[0], y, hand[0] + dx, y - dy, finger)


def _phone(canvas: skia.Canvas, hand: Point, size: float) -> None:
    x, y = hand
    glow(canvas, x, y - size * 0.22, size * 1.1, (0.5, 0.75, 1.0), 0.5)
    case = skia.Rect.MakeXYWH(x - size * 0.17, y - size * 0.5, size * 0.34, size * 0.56)
    canvas.drawRoundRect(case, size * 0.05, size * 0.05, _solid((0.03, 0.03, 0.06)))
    case.inset(size * 0.04, size * 0.05)
    canvas.drawRect(case, _solid((0.8, 0.92, 1.0)))


def _solid(tone: Colour) -> skia.Paint:
    return skia.Paint(Color=colour(tone), AntiAlias=True)
