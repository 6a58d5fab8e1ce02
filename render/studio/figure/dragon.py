"""Draws a dragon to ride on: it flaps its wings, turns its head and breathes fire.

Lengths are in heights of its riders; (0, 0) is where their feet would stand, the back lies at
`BACK`. It flies to the right.
"""

import math
import random

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.scene import Colour
from render.studio.motion.idle import pulse

BACK = -0.19
AHEAD = 0.76
"""How far the snout reaches beyond the end of the back."""

_SKINS: tuple[tuple[Colour, Colour, Colour], ...] = (
    ((0.16, 0.62, 0.48), (0.93, 0.85, 0.5), (0.95, 0.5, 0.25)),
    ((0.78, 0.22, 0.26), (0.97, 0.78, 0.45), (0.98, 0.62, 0.2)),
    ((0.46, 0.34, 0.8), (0.78, 0.86, 0.95), (0.95, 0.45, 0.65)),
    ((0.2, 0.5, 0.82), (0.85, 0.93, 0.9), (0.3, 0.85, 0.85)),
)
"""Back, belly, wings."""

_DUSK: Colour = (0.22, 0.14, 0.3)  # mixed into distant parts

_FIRE_EVERY, _FIRE_FOR = 2.9, 1.2
_FLAMES = 22


def length(riders: int) -> float:
    """Half the length of the back."""
    return 0.36 + 0.17 * (riders - 1)


def flap(seconds: float) -> float:
    """Position of the wings: -1 down, 1 up."""
    return math.sin(math.tau * 0.72 * seconds)


def bob(seconds: float) -> float:
    """How far the body hangs below its middle: it rises as the wings go down."""
    return 0.045 * math.sin(math.tau * 0.72 * seconds - 1.1)


def tilt(seconds: float) -> float:
    """Tilt of the body in degrees, positive with the nose down."""
    return -3.0 + 3.0 * math.sin(math.tau * 0.23 * seconds)


def fire(seconds: float) -> float:
    """Strength of the fire, 0-1."""
    return pulse(seconds % _FIRE_EVERY, 1.1, _FIRE_FOR)


def draw_behind(canvas: skia.Canvas, seconds: float, riders: int, seed: int, brush: Brush) -> None:
    """Everything that the riders sit on or in front of."""
    back, belly, wing = _SKINS[seed % len(_SKINS)]
    half = length(riders)
    beat = flap(seconds)
    _wing(canvas, (half * 0.4, BACK + 0.05), -84 + 17 * beat, 1.32, mix(wing, _DUSK, 0.3), brush)
    _tail(canvas, seconds, half, back, wing, brush)
    _leg(canvas, (-half * 0.7, 0.13), seconds, back, brush)
    _leg(canvas, (half * 0.75, 0.12), seconds + 0.4, back, brush)
    _spikes(canvas, half, wing, brush)
    _body(canvas, half, back, belly, seed, brush)
    _neck_and_head(canvas, seconds, half, (back, belly, wing), brush)
    _wing(canvas, (-half * 0.72, BACK + 0.1), -158 + 24 * beat, 1.12, wing, brush)


def _body(
    canvas: skia.Canvas, half: float, back: Colour, belly: Colour, seed: int, brush: Brush
) -> None:
    body = skia.Path()
    body.moveTo(-half - 0.2, BACK + 0.12)
    body.cubicTo(-half, BACK - 0.04, half * 0.6, BACK - 0.03, half + 0.1, BACK + 0.02)
    body.cubicTo(half + 0.26, BACK + 0.08, half + 0.1, 0.2, half * 0.4, 0.215)
    body.cubicTo(-half * 0.6, 0.25, -half - 0.1, 0.1, -half - 0.2, BACK + 0.12)
    body.close()
    canvas.drawPath(body, brush.stroke(brush.line(back), 0.018))
    canvas.drawPath(body, brush.fill(brush.base(back)))
    canvas.save()
    canvas.clipPath(body, doAntiAlias=True)
    light = skia.Rect.MakeLTRB(-half - 0.05, BACK - 0.06, half + 0.02, BACK + 0.1)
    canvas.drawOval(light, brush.fill(brush.lit(back), 0.6))
    canvas.drawOval(
        skia.Rect.MakeLTRB(-half * 0.95, 0.07, half * 1.1, 0.38), brush.fill(brush.base(belly))
    )
    rib = brush.stroke(brush.dark(belly), 0.008)
    for line in range(-5, 7):
        x = line * half * 0.19
        canvas.drawLine(x, 0.09, x - 0.03, 0.26, rib)
    spot = brush.fill(brush.shade(back), 0.7)
    chance = random.Random(seed)
    for _ in range(12):
        x, y = chance.uniform(-half, half * 0.9), chance.uniform(BACK, 0.04)
        canvas.drawCircle(x, y, chance.uniform(0.01, 0.026), spot)
    canvas.restore()


def _wing(
    canvas: skia.Canvas,
    root: tuple[float, float],
    angle: float,
    size: float,
    rgb: Colour,
    brush: Brush,
) -> None:
    """A bat's wing whose arm points along `angle`, degrees clockwise from the right."""
    canvas.save()
    canvas.translate(*root)
    canvas.rotate(angle)
    canvas.scale(size, -size)  # the skin hangs on the tail's side of the arm
    path = skia.Path()
    path.moveTo(-0.02, 0.0)
    path.cubicTo(0.15, -0.12, 0.3, -0.15, 0.42, -0.12)
    path.cubicTo(0.62, -0.1, 0.82, -0.02, 0.98, 0.14)
    path.cubicTo(0.84, 0.1, 0.76, 0.16, 0.74, 0.3)
    path.cubicTo(0.62, 0.22, 0.52, 0.26, 0.48, 0.4)
    path.cubicTo(0.38, 0.28, 0.26, 0.26, 0.16, 0.34)
    path.cubicTo(0.12, 0.22, 0.06, 0.12, -0.02, 0.0)
    path.close()
    brush.shape(canvas, path, rgb, 0.016)
    bone = brush.stroke(brush.line(rgb), 0.012)
    for x, y in ((0.74, 0.29), (0.48, 0.38), (0.98, 0.14)):
        arm = skia.Path()
        arm.moveTo(0.42, -0.11)
        arm.quadTo((0.42 + x) / 2 + 0.05, (y - 0.11) / 2 - 0.04, x, y)
        canvas.drawPath(arm, bone)
    canvas.restore()


def _tail(
    canvas: skia.Canvas, seconds: float, half: float, rgb: Colour, tip: Colour, brush: Brush
) -> None:
    sway = 0.1 * math.sin(math.tau * 0.4 * seconds)
    root = (-half - 0.02, BACK + 0.17)
    middle = (-half - 0.42, 0.16 + sway * 0.4)
    end = (-half - 0.78, -0.12 + sway)
    brush.limb(canvas, (root, middle, end), (0.26, 0.035), rgb, 0.016)
    canvas.save()
    canvas.translate(*end)
    canvas.rotate(math.degrees(math.atan2(end[1] - middle[1], end[0] - middle[0])))
    arrow = skia.Path()
    arrow.moveTo(0.14, 0)
    arrow.cubicTo(0.05, -0.03, 0.0, -0.08, -0.05, -0.1)
    arrow.quadTo(-0.02, 0.0, -0.05, 0.1)
    arrow.cubicTo(0.0, 0.08, 0.05, 0.03, 0.14, 0)
    arrow.close()
    brush.shape(canvas, arrow, tip, 0.014)
    canvas.restore()


def _leg(
    canvas: skia.Canvas, root: tuple[float, float], seconds: float, rgb: Colour, brush: Brush
) -> None:
    x, y = root
    swing = 0.03 * math.sin(math.tau * 0.72 * seconds)
    foot = x - 0.1 + swing, y + 0.2
    brush.limb(canvas, ((x, y), (x + 0.07, y + 0.12), foot), (0.16, 0.08), rgb, 0.016)
    for claw in range(3):
        cx = foot[0] - 0.03 + claw * 0.032
        canvas.drawLine(
            cx, foot[1] + 0.025, cx - 0.012, foot[1] + 0.06, brush.stroke((1, 0.97, 0.88), 0.02)
        )


def _neck_and_head(
    canvas: skia.Canvas,
    seconds: float,
    half: float,
    skin: tuple[Colour, Colour, Colour],
    brush: Brush,
) -> None:
    back, belly, wing = skin
    look = 0.025 * math.sin(math.tau * 0.31 * seconds)
    root = (half - 0.02, BACK + 0.17)
    middle = (half + 0.2, -0.2)
    head = (half + 0.26 + look, -0.47 + look)
    brush.limb(canvas, (root, middle, head), (0.3, 0.15), back, 0.018)
    for spike in range(5):
        share = spike / 4.5
        x = root[0] + (head[0] - root[0]) * share + 0.02 + 0.05 * math.sin(math.pi * share)
        y = root[1] - 0.1 + (head[1] - root[1]) * share
        _spike(canvas, x - 0.15 + 0.05 * share, y, -50, 0.05, wing, brush)
    power = fire(seconds)
    canvas.save()
    canvas.translate(*head)
    canvas.rotate(-6 - 10 * power + 80 * look)
    if power > 0.02:
        _flames(canvas, seconds, power)
    jaw = 16 * power + 3
    canvas.save()
    canvas.rotate(jaw)
    lower = skia.Path()
    lower.moveTo(-0.06, 0.02)
    lower.cubicTo(0.05, 0.03, 0.2, 0.03, 0.29, 0.045)
    lower.cubicTo(0.29, 0.1, 0.1, 0.12, -0.05, 0.1)
    lower.close()
    brush.shape(canvas, lower, belly, 0.016)
    canvas.restore()
    for x in (0.16, 0.21, 0.26):
        tooth = skia.Path()
        tooth.addPoly(
            [skia.Point(x, 0.03), skia.Point(x + 0.03, 0.03), skia.Point(x + 0.014, 0.066)], True
        )
        canvas.drawPath(tooth, brush.fill((1, 0.98, 0.92)))
    for lift, size in ((-10, 1.0), (12, 0.85)):
        canvas.save()
        canvas.translate(-0.06, -0.09)
        canvas.rotate(lift)
        horn = skia.Path()
        horn.moveTo(0.03, -0.02)
        horn.cubicTo(-0.05 * size, -0.06, -0.14 * size, -0.09, -0.22 * size, -0.09)
        horn.cubicTo(-0.14 * size, -0.03, -0.08 * size, 0.02, 0.0, 0.04)
        horn.close()
        brush.shape(canvas, horn, (0.95, 0.9, 0.75), 0.012)
        canvas.restore()
    upper = skia.Path()
    upper.moveTo(-0.11, 0.06)
    upper.cubicTo(-0.16, -0.06, -0.06, -0.16, 0.05, -0.13)
    upper.cubicTo(0.1, -0.12, 0.13, -0.075, 0.2, -0.075)
    upper.cubicTo(0.28, -0.085, 0.35, -0.05, 0.33, 0.01)
    upper.cubicTo(0.31, 0.05, 0.12, 0.02, 0.05, 0.055)
    upper.cubicTo(0.0, 0.08, -0.06, 0.1, -0.11, 0.06)
    upper.close()
    brush.shape(canvas, upper, back, 0.016)
    canvas.drawOval(skia.Rect.MakeXYWH(0.27, -0.058, 0.028, 0.02), brush.fill(brush.line(back)))
    shut = (seconds % 3.1) < 0.12
    canvas.drawCircle(0.04, -0.062, 0.042, brush.fill(brush.line(back)))
    canvas.drawCircle(0.04, -0.062, 0.034, brush.fill(brush.base(back) if shut else (1, 0.95, 0.6)))
    if not shut:
        canvas.drawOval(
            skia.Rect.MakeXYWH(0.041, -0.087, 0.017, 0.05), brush.fill((0.08, 0.05, 0.1))
        )
        canvas.drawCircle(0.054, -0.075, 0.007, brush.fill((1, 1, 1)))
    canvas.drawLine(0.0, -0.118, 0.08, -0.1, brush.stroke(brush.line(back), 0.018))
    canvas.restore()


def _spikes(canvas: skia.Canvas, half: float, rgb: Colour, brush: Brush) -> None:
    count = int(half * 14)
    for index in range(count):
        x = -half - 0.14 + (2 * half + 0.2) * index / count
        _spike(canvas, x, BACK + 0.035, -8, 0.055, rgb, brush)


def _spike(
    canvas: skia.Canvas, x: float, y: float, turn: float, size: float, rgb: Colour, brush: Brush
) -> None:
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    path = skia.Path()
    path.moveTo(-size * 0.6, size * 0.4)
    path.quadTo(-size * 0.4, -size * 0.6, -size * 0.7, -size * 1.1)
    path.quadTo(size * 0.5, -size * 0.5, size * 0.6, size * 0.4)
    path.close()
    brush.shape(canvas, path, rgb, 0.01)
    canvas.restore()


def _flames(canvas: skia.Canvas, seconds: float, power: float) -> None:
    """Puffs that leave the mouth yellow and small, and end red, large and thin."""
    for puff in range(_FLAMES):
        chance = random.Random(puff)
        age = (seconds * 1.7 + chance.random()) % 1.0
        reach = 0.3 + 0.42 * age * power
        spread = 0.1 * age * chance.uniform(-1, 1)
        red = mix((1.0, 0.93, 0.5), (0.98, 0.35, 0.08), age)
        paint = skia.Paint(AntiAlias=True)
        paint.setColor4f(skia.Color4f(*red, 0.85 * power * (1 - age * age)))
        canvas.drawCircle(reach, 0.035 + spread, (0.016 + 0.06 * age) * (0.5 + 0.5 * power), paint)
