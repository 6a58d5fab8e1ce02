"""Stalls, carts, lanterns and lit signs of shopping streets."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import METAL
from render.studio.scenery.pieces.wonders import sign
from render.studio.scenery.set_brush import LAMP, SetBrush


def _stall(b: SetBrush) -> None:
    """A market stall with a striped awning and crates of fruit, a bit wider than high."""
    b.shadow(1.5, 0, 0, 0.45)
    for x in (-0.56, 0.56):
        b.post(x, -0.95, 0, 0.03, (0.5, 0.36, 0.25))
    b.box(-0.62, -0.42, 1.24, 0.44, (0.62, 0.44, 0.28))
    for step in range(6):
        b.line(
            [(-0.52 + step * 0.21, -0.4), (-0.52 + step * 0.21, 0)], 0.01, (0.4, 0.27, 0.18), 0.4
        )
    inside = skia.Rect.MakeXYWH(-0.55, -0.78, 1.1, 0.38)
    b.canvas.drawRect(inside, b.ink((0.4, 0.28, 0.22), 1, 0.15))
    b.glow(0, -0.66, 0.7, LAMP, 0.7)
    goods: tuple[Colour, ...] = (
        (0.9, 0.24, 0.2),
        (0.98, 0.62, 0.18),
        (0.5, 0.72, 0.26),
        (0.96, 0.84, 0.3),
        (0.62, 0.3, 0.55),
    )
    for row in range(2):
        for crate in range(4):
            x, y = -0.56 + crate * 0.285, -0.4 - 0.16 * row
            rgb = goods[(crate + row * 2 + b.rng.randrange(5)) % 5]
            for _ in range(13):
                b.oval(
                    x + b.rng.uniform(0.03, 0.24),
                    y - b.rng.uniform(0.02, 0.1),
                    0.034,
                    0.034,
                    rgb,
                    0.4,
                )
            b.box(x, y - 0.04, 0.27, 0.09, (0.72, 0.53, 0.33), 0.01)
    hue = b.rng.choice(((0.86, 0.26, 0.24), (0.2, 0.5, 0.62), (0.24, 0.56, 0.36), (0.93, 0.6, 0.2)))
    awning(b, -0.68, -1.0, 1.36, 0.28, hue)


def awning(b: SetBrush, x: float, y: float, w: float, h: float, rgb: Colour) -> None:
    """A striped awning with a scalloped edge: left, top, width, height."""
    count = 9
    for number in range(count):
        left, right = x + w * number / count, x + w * (number + 1) / count
        top_l, top_r = (
            x + w * 0.05 + w * 0.9 * number / count,
            x + w * 0.05 + w * 0.9 * (number + 1) / count,
        )
        path = skia.Path()
        path.moveTo(top_l, y)
        path.lineTo(top_r, y)
        path.lineTo(right, y + h * 0.78)
        path.cubicTo(right, y + h * 1.04, left, y + h * 1.04, left, y + h * 0.78)
        path.close()
        b.path(path, rgb if number % 2 else (0.97, 0.95, 0.91), 0.5, 0.6)


def _shop(b: SetBrush) -> None:
    """A shop front, a bit higher than wide."""
    b.shadow(1.0, 0, 0, 0.4)
    wall = b.rng.choice(
        ((0.86, 0.62, 0.5), (0.72, 0.78, 0.8), (0.93, 0.86, 0.72), (0.62, 0.7, 0.62))
    )
    b.box(-0.42, -1.0, 0.84, 1.02, wall)
    b.box(-0.45, -1.03, 0.9, 0.05, mix(wall, (1, 1, 1), 0.35))
    for x in (-0.33, -0.06, 0.2):
        b.box(x - 0.015, -0.9, 0.17, 0.22, (0.97, 0.96, 0.93))
        b.window(x, -0.885, 0.14, 0.19, b.rng.random() < 0.7)
    b.box(-0.38, -0.42, 0.5, 0.36, (0.2, 0.2, 0.24), 0.01)
    b.window(-0.36, -0.4, 0.46, 0.32)
    b.glow(-0.13, -0.24, 0.5, LAMP, 0.5)
    for _ in range(9):
        x = b.rng.uniform(-0.34, 0.06)
        rgb = b.rng.choice(((0.9, 0.4, 0.4), (0.95, 0.8, 0.4), (0.4, 0.6, 0.8), (0.6, 0.75, 0.5)))
        high = b.rng.uniform(0.05, 0.12)
        b.box(x, -0.09 - high, 0.04, high, rgb, 0.008)
    b.box(0.17, -0.42, 0.19, 0.44, (0.34, 0.24, 0.2), 0.01)
    b.window(0.2, -0.39, 0.13, 0.26)
    hue = b.rng.choice(
        ((0.84, 0.28, 0.26), (0.18, 0.44, 0.5), (0.93, 0.65, 0.24), (0.3, 0.5, 0.34))
    )
    b.box(-0.36, -0.64, 0.72, 0.11, hue, 0.015)
    sign(b, -0.26, -0.625, 0.52, 0.08, (1.0, 0.97, 0.9))
    awning(b, -0.46, -0.53, 0.92, 0.14, hue)


def _neonsign(b: SetBrush) -> None:
    """A tall sign with tubes, half as wide as high."""
    rgb = b.rng.choice(
        ((1.0, 0.25, 0.55), (0.2, 0.8, 1.0), (1.0, 0.7, 0.15), (0.45, 1.0, 0.5), (0.75, 0.4, 1.0))
    )
    b.box(-0.26, -1.0, 0.52, 1.0, (0.12, 0.1, 0.17), 0.05)
    b.neon([(-0.2, -0.95), (0.2, -0.95), (0.2, -0.05), (-0.2, -0.05), (-0.2, -0.95)], 0.028, rgb)
    other = b.rng.choice(((1.0, 0.95, 0.8), (0.4, 1.0, 0.95), (1.0, 0.6, 0.8)))
    for mark in range(3):
        y = -0.82 + 0.26 * mark
        kind = b.rng.randrange(3)
        if kind == 0:
            points = [
                (0.1 * math.cos(t * 0.6), y + 0.1 * math.sin(t * 0.6) + 0.08) for t in range(12)
            ]
        elif kind == 1:
            points = [(-0.11, y), (0.11, y), (0.0, y + 0.17), (-0.11, y)]
        else:
            points = [(-0.11, y), (0.11, y), (-0.11, y + 0.16), (0.11, y + 0.16)]
        b.neon(points, 0.026, other)
    b.glow(0, -0.5, 0.9, rgb, 0.5)


def _billboard(b: SetBrush) -> None:
    """A bright screen on a wall, wider than high."""
    b.box(-0.8, -1.0, 1.6, 1.0, (0.1, 0.1, 0.14), 0.03)
    hues = b.rng.sample(
        [(1.0, 0.3, 0.5), (0.2, 0.6, 1.0), (1.0, 0.75, 0.2), (0.4, 0.9, 0.6), (0.6, 0.35, 0.95)], 3
    )
    paint = skia.Paint(AntiAlias=True)
    colours = [
        skia.Color4f(*mix(rgb, (0.3, 0.3, 0.35), 0.3 * (1 - b.lamp)), 1).toColor() for rgb in hues
    ]
    paint.setShader(skia.GradientShader.MakeLinear([(-0.8, -1), (0.8, 0)], colours))
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.75, -0.95, 0.75, -0.05), paint)
    for _ in range(5):
        x, y, r = b.rng.uniform(-0.7, 0.7), b.rng.uniform(-0.9, -0.1), b.rng.uniform(0.08, 0.3)
        b.canvas.save()
        b.canvas.clipRect(skia.Rect.MakeLTRB(-0.75, -0.95, 0.75, -0.05))
        b.canvas.drawCircle(
            x, y, r, skia.Paint(Color=skia.Color4f(1, 1, 1, 0.2).toColor(), AntiAlias=True)
        )
        b.canvas.restore()
    sign(b, -0.55, -0.66, 1.1, 0.34, (1, 1, 1))
    b.glow(0, -0.5, 1.3, hues[1], 0.4)


def _hotdogcart(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.55, -0.5, 1.1, 0.36, METAL, 0.03)
    b.box(-0.4, -0.42, 0.8, 0.2, (0.9, 0.3, 0.24), 0.02)
    sign(b, -0.32, -0.4, 0.64, 0.16, (1, 1, 1))
    for x in (-0.3, 0.32):
        b.oval(x, -0.11, 0.11, 0.11, (0.15, 0.15, 0.17))
        b.oval(x, -0.11, 0.05, 0.05, METAL)
    b.post(0, -0.9, -0.5, 0.03, METAL)
    for number in range(6):
        left, right = -0.6 + 0.2 * number, -0.4 + 0.2 * number
        b.poly(
            [(left, -0.78), (left * 0.2, -1.02), (right * 0.2, -1.02), (right, -0.78)],
            (0.98, 0.8, 0.25) if number % 2 else (0.9, 0.3, 0.24),
            0.6,
            0.6,
        )
    for x in (-0.3, -0.1, 0.12):
        b.box(x, -0.56, 0.17, 0.06, (0.86, 0.6, 0.32), 0.03)
        b.box(x + 0.01, -0.575, 0.15, 0.03, (0.8, 0.35, 0.25), 0.015)


def _paperlamps(b: SetBrush) -> None:
    """A string of paper lanterns, very wide, hung about its middle."""
    hues: tuple[Colour, ...] = ((0.93, 0.3, 0.24), (0.98, 0.72, 0.25), (0.95, 0.45, 0.35))
    points = [
        (-8.5 + 17 * step / 40, 0.25 * math.sin(step / 40 * math.pi * 5) ** 2) for step in range(41)
    ]
    b.line(points, 0.02, (0.25, 0.2, 0.2))
    for number in range(13):
        x, y = points[2 + number * 3]
        rgb = b.shining(hues[number % 3], b.tone(hues[number % 3], 0.8))
        b.glow(x, y + 0.2, 0.8, (1.0, 0.6, 0.3), 0.5)
        b.oval(x, y + 0.22, 0.17, 0.2, rgb, 0.6)
        for dy in (0.03, 0.41):
            b.box(x - 0.07, y + dy - 0.02, 0.14, 0.04, (0.2, 0.15, 0.15))


PIECES = {
    "stall": _stall,
    "shop": _shop,
    "neonsign": _neonsign,
    "billboard": _billboard,
    "paperlamps": _paperlamps,
    "hotdogcart": _hotdogcart,
}
