"""Houses, towers, shops, stalls, gates and walls."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.set_brush import LAMP, SetBrush

_CREAM: Colour = (0.95, 0.9, 0.8)


def _block(b: SetBrush) -> None:
    """A block of flats, half as wide as high."""
    b.shadow(0.6, 0, 0, 0.4)
    rgb = b.rng.choice(
        ((0.9, 0.82, 0.7), (0.74, 0.8, 0.88), (0.86, 0.66, 0.54), (0.84, 0.84, 0.82))
    )
    b.box(-0.25, -1.0, 0.5, 1.03, rgb, 0.005)
    side = -1 if b.air.toward[0] >= 0 else 1
    b.box(-0.25 if side < 0 else 0.15, -1.0, 0.1, 1.03, mix(rgb, (0.2, 0.2, 0.3), 0.32), 0, edge=0)
    b.box(-0.265, -1.02, 0.53, 0.035, mix(rgb, (1, 1, 1), 0.3))
    b.windows(-0.24, -0.95, 0.48, 0.74, 5, 8, 0.55)
    for row in range(8):
        y = -0.95 + 0.74 * (row + 0.86) / 8
        b.line([(-0.24, y), (0.24, y)], 0.006, mix(rgb, (0.3, 0.3, 0.35), 0.35))
    b.box(
        -0.25,
        -0.19,
        0.5,
        0.035,
        b.rng.choice(((0.8, 0.3, 0.26), (0.2, 0.45, 0.5), (0.9, 0.65, 0.25))),
    )
    for x in (-0.22, -0.06, 0.1):
        b.window(x, -0.14, 0.13, 0.13, True)


def _tower(b: SetBrush) -> None:
    """A glass tower, a third as wide as high."""
    rgb = b.rng.choice(((0.46, 0.6, 0.76), (0.4, 0.52, 0.62), (0.56, 0.62, 0.72)))
    b.box(-0.16, -1.0, 0.32, 1.03, rgb, 0.004, 1.0)
    b.windows(-0.155, -0.97, 0.31, 0.95, 8, 22, 0.5)
    for x in (-0.08, 0.0, 0.08):
        b.line([(x, -1.0), (x, 0)], 0.006, mix(rgb, (1, 1, 1), 0.4))
    b.post(0.04, -1.12, -1.0, 0.008, (0.5, 0.5, 0.55))


def _house(b: SetBrush) -> None:
    """A house with a pitched roof, a bit wider than high."""
    b.shadow(1.3, 0, 0, 0.45)
    wall = b.rng.choice((_CREAM, (0.96, 0.84, 0.62), (0.78, 0.86, 0.9), (0.94, 0.78, 0.7)))
    b.box(-0.5, -0.58, 1.0, 0.6, wall)
    b.poly([(-0.6, -0.55), (-0.34, -1.0), (0.34, -1.0), (0.6, -0.55)], (0.7, 0.32, 0.24))
    for row in range(1, 5):
        y = -1.0 + 0.09 * row
        half = 0.34 + 0.058 * row
        b.line([(-half, y), (half, y)], 0.01, (0.52, 0.22, 0.18), 0.4)
    b.box(0.24, -1.12, 0.12, 0.22, (0.66, 0.42, 0.34))
    b.box(-0.1, -0.36, 0.2, 0.38, (0.42, 0.27, 0.18), 0.01)
    b.oval(0.07, -0.17, 0.013, 0.013, (0.9, 0.75, 0.35), 0)
    for x in (-0.42, 0.18):
        b.box(x - 0.02, -0.46, 0.28, 0.26, (0.98, 0.97, 0.94))
        b.window(x, -0.44, 0.115, 0.22)
        b.window(x + 0.125, -0.44, 0.115, 0.22)
        b.glow(x + 0.12, -0.33, 0.4, LAMP, 0.25)
    if b.air.snow:
        b.curve(
            [
                (-0.62, -0.56),
                (-0.36, -1.03),
                (0.36, -1.03),
                (0.62, -0.56),
                (0.3, -0.78),
                (-0.3, -0.74),
            ],
            (0.96, 0.97, 1.0),
            0.4,
            0,
        )


def _hut(b: SetBrush) -> None:
    """A log hut."""
    b.shadow(1.3, 0, 0, 0.45)
    for row in range(7):
        y = -0.09 * (row + 1)
        b.box(-0.52, y, 1.04, 0.1, (0.56, 0.38, 0.24), 0.05)
    b.poly(
        [(-0.68, -0.58), (0, -1.0), (0.68, -0.58), (0.6, -0.52), (0, -0.9), (-0.6, -0.52)],
        (0.4, 0.27, 0.2),
    )
    b.poly([(-0.52, -0.6), (0, -0.92), (0.52, -0.6)], (0.5, 0.34, 0.22))
    b.box(-0.12, -0.42, 0.24, 0.44, (0.34, 0.22, 0.14), 0.01)
    for x in (-0.4, 0.2):
        b.window(x, -0.42, 0.2, 0.18)
        b.line([(x + 0.1, -0.42), (x + 0.1, -0.24)], 0.016, (0.34, 0.22, 0.14))
        b.glow(x + 0.1, -0.33, 0.35, LAMP, 0.35)
    if b.air.snow:
        b.curve(
            [(-0.7, -0.58), (0, -1.05), (0.7, -0.58), (0.4, -0.78), (0, -0.93), (-0.4, -0.76)],
            (0.96, 0.97, 1.0),
            0.4,
            0,
        )


def eaves(b: SetBrush, y: float, wide: float, high: float, rgb: Colour = (0.3, 0.34, 0.38)) -> None:
    """A Korean tiled roof whose lower edge sweeps up at both ends; y of its lower edge."""
    half = wide / 2
    path = skia.Path()
    path.moveTo(-half * 0.62, y - high)
    path.quadTo(-half * 0.7, y - high * 0.35, -half * 1.05, y - high * 0.14)
    path.quadTo(-half * 0.55, y + high * 0.02, 0, y + high * 0.02)
    path.quadTo(half * 0.55, y + high * 0.02, half * 1.05, y - high * 0.14)
    path.quadTo(half * 0.7, y - high * 0.35, half * 0.62, y - high)
    path.close()
    b.path(path, rgb, 0.9)
    b.canvas.save()
    b.canvas.clipPath(path, True)
    steps = 24
    for step in range(steps + 1):
        share = step / steps * 2 - 1
        b.line(
            [(share * half * 0.62, y - high), (share * half * 1.02, y)],
            high * 0.035,
            mix(rgb, (0.1, 0.1, 0.12), 0.45),
            0.5,
        )
    b.canvas.restore()
    b.box(
        -half * 0.64,
        y - high * 1.1,
        wide * 0.64,
        high * 0.14,
        mix(rgb, (0.85, 0.85, 0.82), 0.4),
        high * 0.05,
    )
    for side in (-1, 1):
        b.box(
            side * half * 0.64 - high * 0.05,
            y - high * 1.26,
            high * 0.1,
            high * 0.22,
            rgb,
            high * 0.04,
        )
    edge = skia.Path()
    edge.moveTo(-half * 1.05, y - high * 0.14)
    edge.quadTo(-half * 0.55, y + high * 0.02, 0, y + high * 0.02)
    edge.quadTo(half * 0.55, y + high * 0.02, half * 1.05, y - high * 0.14)
    ink = b.ink((0.72, 0.72, 0.68), 1, 0.7)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(high * 0.06)
    b.canvas.drawPath(edge, ink)


def _hanok(b: SetBrush) -> None:
    """A Korean house, twice as wide as high."""
    b.shadow(2.2, 0, 0, 0.45)
    b.box(-0.95, -0.12, 1.9, 0.14, (0.68, 0.66, 0.63))
    b.box(-0.85, -0.56, 1.7, 0.46, (0.95, 0.91, 0.83))
    for step in range(6):
        x = -0.85 + 1.7 * step / 5
        b.post(x, -0.58, -0.1, 0.06, (0.5, 0.32, 0.2))
    for step in range(5):
        x = -0.85 + 1.7 * (step + 0.5) / 5
        if step == 2:
            b.box(x - 0.13, -0.5, 0.26, 0.4, (0.36, 0.24, 0.16))
            continue
        paper = b.shining((1.0, 0.86, 0.56), b.tone((0.93, 0.89, 0.78)))
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(x - 0.12, -0.48, 0.24, 0.34),
            skia.Paint(Color=skia.Color4f(*paper, 1).toColor()),
        )
        for line in range(4):
            at = x - 0.12 + 0.08 * line
            b.line([(at, -0.48), (at, -0.14)], 0.01, (0.45, 0.3, 0.2))
        for line in range(5):
            b.line(
                [(x - 0.12, -0.48 + 0.085 * line), (x + 0.12, -0.48 + 0.085 * line)],
                0.01,
                (0.45, 0.3, 0.2),
            )
    b.box(-0.9, -0.62, 1.8, 0.07, (0.5, 0.32, 0.2))
    eaves(b, -0.58, 2.3, 0.42)


def _gate(b: SetBrush) -> None:
    """A palace gate with two roofs, as wide as high."""
    b.shadow(1.4, 0, 0, 0.45)
    b.box(-0.62, -0.4, 1.24, 0.42, (0.8, 0.77, 0.72))
    for x, w in ((-0.36, 0.17), (0.0, 0.22), (0.36, 0.17)):
        path = skia.Path()
        path.moveTo(x - w / 2, 0.02)
        path.lineTo(x - w / 2, -0.2)
        path.cubicTo(x - w / 2, -0.36, x + w / 2, -0.36, x + w / 2, -0.2)
        path.lineTo(x + w / 2, 0.02)
        path.close()
        b.path(path, (0.22, 0.16, 0.16), 0.4)
    for low, wide, high in ((-0.4, 1.0, 0.2), (-0.68, 0.8, 0.16)):
        b.box(-wide * 0.44, low - high * 0.9, wide * 0.88, high * 0.9, (0.66, 0.22, 0.18))
        for step in range(6):
            b.post(
                -wide * 0.42 + wide * 0.84 * step / 5,
                low - high * 0.9,
                low,
                0.025,
                (0.56, 0.16, 0.14),
            )
        b.box(-wide * 0.46, low - high * 0.98, wide * 0.92, high * 0.2, (0.16, 0.45, 0.4))
        eaves(b, low - high * 0.82, wide * 1.36, high * 0.75)


def _torii(b: SetBrush) -> None:
    for x in (-0.4, 0.4):
        b.post(x, -0.92, 0.02, 0.09, (0.86, 0.28, 0.2))
    path = skia.Path()
    path.moveTo(-0.68, -1.02)
    path.quadTo(0, -0.9, 0.68, -1.02)
    path.lineTo(0.62, -0.86)
    path.quadTo(0, -0.8, -0.62, -0.86)
    path.close()
    b.path(path, (0.86, 0.28, 0.2))
    b.box(-0.52, -0.72, 1.04, 0.08, (0.86, 0.28, 0.2))


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


def sign(b: SetBrush, x: float, y: float, w: float, h: float, rgb: Colour) -> None:
    """Strokes instead of words: it is no real shop. They shine at night."""
    tone = b.shining(rgb, b.tone(rgb))
    ink = skia.Paint(
        Color=skia.Color4f(*tone, 1).toColor(),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=h * 0.14,
        StrokeCap=skia.Paint.kRound_Cap,
    )
    count = max(3, round(w / h * 0.8))
    for mark in range(count):
        left, mid = x + w * (mark + 0.14) / count, y + h * 0.5
        size = h * 0.34
        kind = b.rng.randrange(4)
        path = skia.Path()
        if kind == 0:
            path.addCircle(left + size, mid, size * 0.8)
        elif kind == 1:
            path.moveTo(left, mid - size)
            path.lineTo(left + size * 1.4, mid - size)
            path.lineTo(left + size * 1.4, mid + size)
        elif kind == 2:
            path.moveTo(left + size * 0.7, mid - size)
            path.lineTo(left + size * 0.7, mid + size)
            path.moveTo(left, mid)
            path.lineTo(left + size * 1.4, mid)
        else:
            path.moveTo(left, mid + size)
            path.lineTo(left + size * 0.8, mid - size)
            path.lineTo(left + size * 1.6, mid + size)
        b.canvas.drawPath(path, ink)


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


def _castle(b: SetBrush) -> None:
    """A fairy-tale castle, as wide as high."""
    stone = (0.78, 0.76, 0.76)
    roof = (0.3, 0.4, 0.66)
    for x, w, top in (
        (-0.3, 0.16, -0.62),
        (0.3, 0.16, -0.7),
        (-0.1, 0.13, -0.74),
        (0.13, 0.15, -0.82),
    ):
        b.box(x - w / 2, top, w, -top, stone)
        b.poly([(x - w * 0.64, top), (x, top - w * 1.8), (x + w * 0.64, top)], roof)
        b.line([(x, top - w * 1.8), (x, top - w * 2.3)], 0.008, (0.4, 0.3, 0.25))
        b.poly(
            [(x, top - w * 2.3), (x + w * 0.7, top - w * 2.1), (x, top - w * 1.95)],
            (0.9, 0.28, 0.3),
        )
        for y in (top + 0.08, top + 0.24):
            b.window(x - 0.02, y, 0.04, 0.08, True, 0.02)
    b.box(-0.5, -0.42, 1.0, 0.44, stone)
    for step in range(10):
        b.box(-0.5 + step * 0.104, -0.47, 0.062, 0.06, stone)
    for x in (-0.46, 0.46):
        b.box(x - 0.1, -0.56, 0.2, 0.58, stone)
        for step in range(3):
            b.box(x - 0.1 + step * 0.075, -0.61, 0.05, 0.06, stone)
        b.window(x - 0.025, -0.4, 0.05, 0.1, True, 0.025)
    path = skia.Path()
    path.moveTo(-0.13, 0.02)
    path.lineTo(-0.13, -0.16)
    path.cubicTo(-0.13, -0.34, 0.13, -0.34, 0.13, -0.16)
    path.lineTo(0.13, 0.02)
    path.close()
    b.path(path, (0.36, 0.24, 0.17))
    b.glow(0, -0.12, 0.4, LAMP, 0.35)


def _hauntedhouse(b: SetBrush) -> None:
    """A crooked old house with lit windows."""
    b.shadow(1.2, 0, 0, 0.4)
    wall = (0.4, 0.35, 0.42)
    b.poly([(-0.42, 0.02), (-0.45, -0.6), (0.43, -0.57), (0.4, 0.02)], wall)
    b.poly(
        [(-0.56, -0.56), (-0.1, -0.92), (0.54, -0.54), (0.42, -0.5), (-0.42, -0.53)],
        (0.22, 0.18, 0.26),
    )
    b.poly([(0.12, -0.5), (0.1, -1.0), (0.38, -1.02), (0.4, -0.5)], wall)
    b.poly([(0.04, -0.98), (0.26, -1.36), (0.46, -1.0)], (0.22, 0.18, 0.26))
    for x, y, w, h in (
        (-0.33, -0.44, 0.14, 0.2),
        (-0.1, -0.45, 0.14, 0.2),
        (0.2, -0.88, 0.11, 0.18),
        (0.2, -0.44, 0.13, 0.18),
    ):
        b.window(x, y, w, h, True, 0.02)
        b.line([(x + w / 2, y), (x + w / 2, y + h)], 0.012, (0.2, 0.16, 0.2))
        b.line([(x, y + h / 2), (x + w, y + h / 2)], 0.012, (0.2, 0.16, 0.2))
        b.glow(x + w / 2, y + h / 2, 0.34, (1.0, 0.72, 0.25), 0.5)
    b.box(-0.1, -0.22, 0.17, 0.24, (0.2, 0.14, 0.14), 0.01)
    for _ in range(8):
        x, y = b.rng.uniform(-0.4, 0.35), -b.rng.uniform(0.05, 0.5)
        b.line([(x, y), (x + 0.1, y + 0.005)], 0.01, (0.28, 0.24, 0.3))


def _ruin(b: SetBrush) -> None:
    """Broken columns."""
    b.shadow(1.5, 0, 0, 0.45)
    stone = (0.84, 0.79, 0.7)
    for x, high in ((-0.55, 0.95), (-0.15, 0.7), (0.25, 1.0), (0.6, 0.4)):
        b.post(x, -high, 0, 0.15, stone)
        for step in (-0.045, 0, 0.045):
            b.line([(x + step, -high + 0.02), (x + step, -0.05)], 0.008, (0.6, 0.55, 0.48), 0.3)
        b.box(x - 0.11, -0.08, 0.22, 0.1, stone, 0.01)
        if high > 0.8:
            b.box(x - 0.11, -high - 0.06, 0.22, 0.08, stone, 0.01)
    b.poly([(-0.68, -1.02), (-0.3, -1.04), (-0.34, -1.15), (-0.66, -1.12)], stone)


def _pillar(b: SetBrush) -> None:
    b.post(0, -0.95, 0, 0.12, (0.9, 0.87, 0.82))
    for step in (-0.035, 0, 0.035):
        b.line([(step, -0.93), (step, -0.05)], 0.006, (0.7, 0.66, 0.62), 0.3)
    b.box(-0.085, -0.07, 0.17, 0.08, (0.86, 0.83, 0.78), 0.01)
    b.box(-0.09, -1.0, 0.18, 0.07, (0.9, 0.87, 0.82), 0.015)


def _barn(b: SetBrush) -> None:
    b.shadow(1.5, 0, 0, 0.4)
    red = (0.72, 0.22, 0.18)
    b.poly(
        [
            (-0.6, 0.02),
            (-0.6, -0.55),
            (-0.42, -0.85),
            (0, -1.0),
            (0.42, -0.85),
            (0.6, -0.55),
            (0.6, 0.02),
        ],
        red,
    )
    for step in range(11):
        x = -0.55 + step * 0.11
        b.line([(x, -0.6), (x, 0)], 0.008, (0.5, 0.14, 0.12), 0.4)
    b.line(
        [(-0.66, -0.52), (-0.44, -0.88), (0, -1.03), (0.44, -0.88), (0.66, -0.52)],
        0.06,
        (0.93, 0.91, 0.87),
    )
    b.box(-0.26, -0.46, 0.52, 0.48, (0.6, 0.17, 0.14))
    b.line([(-0.26, -0.46), (0.26, 0), (0.26, -0.46), (-0.26, 0)], 0.035, (0.93, 0.91, 0.87))
    b.box(-0.12, -0.78, 0.24, 0.18, (0.93, 0.91, 0.87))
    b.window(-0.09, -0.76, 0.18, 0.13)


def _lighthouse(b: SetBrush) -> None:
    b.poly([(-0.13, 0), (-0.075, -0.8), (0.075, -0.8), (0.13, 0)], (0.96, 0.95, 0.93))
    for number in range(2):
        y = -0.2 - 0.32 * number
        w = 0.118 - 0.022 * number
        b.poly(
            [(-w, y), (-w + 0.01, y - 0.16), (w - 0.01, y - 0.16), (w, y)],
            (0.86, 0.24, 0.22),
            0.8,
            0,
        )
    b.box(-0.1, -0.83, 0.2, 0.035, (0.3, 0.32, 0.36))
    b.window(-0.055, -0.93, 0.11, 0.1)
    b.glow(0, -0.88, 0.8, (1, 0.95, 0.7), 0.8)
    b.curve([(-0.08, -0.92), (0, -1.06), (0.08, -0.92)], (0.86, 0.24, 0.22))


PIECES = {
    "block": _block,
    "tower": _tower,
    "house": _house,
    "hut": _hut,
    "hanok": _hanok,
    "palacegate": _gate,
    "torii": _torii,
    "stall": _stall,
    "shop": _shop,
    "neonsign": _neonsign,
    "billboard": _billboard,
    "castle": _castle,
    "hauntedhouse": _hauntedhouse,
    "ruin": _ruin,
    "pillar": _pillar,
    "barn": _barn,
    "lighthouse": _lighthouse,
}
