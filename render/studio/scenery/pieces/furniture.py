"""Furniture and things of homes. Those "on the wall" are drawn about their middle."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.air import AIRS
from render.studio.scenery.pieces.props import clock_face
from render.studio.scenery.set_brush import LAMP, SetBrush

WOOD: Colour = (0.58, 0.39, 0.25)
DARK: Colour = (0.34, 0.22, 0.16)
PALE: Colour = (0.86, 0.72, 0.54)
METAL: Colour = (0.68, 0.71, 0.76)
WHITE: Colour = (0.96, 0.96, 0.95)


def view(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    """What a window shows: the sky of the hour, and roofs far below."""
    air = AIRS[b.air.hour]
    box = skia.Rect.MakeXYWH(x, y, w, h)
    sky = skia.Paint(AntiAlias=True)
    sky.setShader(
        skia.GradientShader.MakeLinear(
            [(0, y), (0, y + h)],
            [skia.Color4f(*rgb, 1).toColor() for _, rgb in air.sky],
            [at for at, _ in air.sky],
        )
    )
    b.canvas.save()
    b.canvas.clipRect(box)
    b.canvas.drawRect(box, sky)
    if air.hour == "night":
        for _ in range(16):
            spot = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.8).toColor(), AntiAlias=True)
            b.canvas.drawCircle(
                x + w * b.rng.random(), y + h * 0.6 * b.rng.random(), h * 0.006, spot
            )
    elif air.hour == "day":
        for _ in range(3):
            cx, cy = x + w * b.rng.random(), y + h * b.rng.uniform(0.1, 0.4)
            cloud = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.85).toColor(), AntiAlias=True)
            for step in range(4):
                r = h * b.rng.uniform(0.04, 0.08)
                b.canvas.drawCircle(cx + (step - 1.5) * h * 0.07, cy, r, cloud)
    elif air.hour in ("sunset", "dawn"):
        glow(b.canvas, x + w * 0.7, y + h * 0.62, h * 0.5, air.sun, 0.7)
    left = x
    while left < x + w:
        wide, high = h * b.rng.uniform(0.12, 0.24), h * b.rng.uniform(0.12, 0.36)
        tone = air.tone((0.62, 0.64, 0.72), 0.4, 0.35)
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(left, y + h - high, wide, high),
            skia.Paint(Color=skia.Color4f(*tone, 1).toColor()),
        )
        if air.lamp > 0.2:
            for _ in range(5):
                lit = skia.Paint(Color=skia.Color4f(1, 0.82, 0.45, air.lamp * 0.9).toColor())
                spot = (
                    left + wide * b.rng.uniform(0.1, 0.8),
                    y + h - high * b.rng.uniform(0.1, 0.9),
                )
                b.canvas.drawRect(skia.Rect.MakeXYWH(*spot, h * 0.02, h * 0.025), lit)
        left += wide * 1.02
    b.canvas.restore()


def _window(b: SetBrush) -> None:
    """On the wall: a window with the hour outside, 1.2 times as wide as high."""
    if b.air.hour in ("day", "dawn"):
        glow(b.canvas, 0, 0, 1.1, (1.0, 0.98, 0.92), 0.14)
    b.box(-0.64, -0.54, 1.28, 1.08, WHITE, 0.02)
    view(b, -0.58, -0.48, 1.16, 0.96)
    b.box(-0.025, -0.5, 0.05, 1.0, WHITE, edge=0.5)
    b.box(-0.6, -0.02, 1.2, 0.04, WHITE, edge=0.5)
    b.box(-0.7, 0.5, 1.4, 0.07, WHITE, 0.01)


def _bigwindow(b: SetBrush) -> None:
    """On the wall: panes from side to side, three times as wide as high."""
    b.box(-1.54, -0.54, 3.08, 1.08, METAL, 0.01)
    view(b, -1.5, -0.5, 3.0, 1.0)
    for step in range(5):
        b.box(-1.52 + 0.75 * step, -0.52, 0.045, 1.04, METAL, edge=0.5)
    shine = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.1).toColor(), AntiAlias=True)
    for x in (-1.1, 0.4):
        path = skia.Path()
        path.addPoly(
            [skia.Point(*p) for p in ((x, -0.5), (x + 0.3, -0.5), (x - 0.1, 0.5), (x - 0.4, 0.5))],
            True,
        )
        b.canvas.drawPath(path, shine)


def _arched(b: SetBrush) -> None:
    """On the wall: a high arched window, half as wide as high."""
    path = skia.Path()
    path.moveTo(-0.25, 0.5)
    path.lineTo(-0.25, -0.2)
    path.cubicTo(-0.25, -0.56, 0.25, -0.56, 0.25, -0.2)
    path.lineTo(0.25, 0.5)
    path.close()
    b.path(path, (0.72, 0.69, 0.66))
    b.canvas.save()
    b.canvas.scale(0.86, 0.92)
    b.canvas.clipPath(path, True)
    view(b, -0.3, -0.6, 0.6, 1.2)
    b.canvas.restore()
    b.line([(0, -0.44), (0, 0.46)], 0.02, (0.6, 0.57, 0.55))
    for y in (-0.2, 0.12):
        b.line([(-0.22, y), (0.22, y)], 0.016, (0.6, 0.57, 0.55))


def _curtains(b: SetBrush) -> None:
    """On the wall: curtains for a window of the same height."""
    rgb = b.rng.choice(((0.86, 0.5, 0.44), (0.4, 0.56, 0.7), (0.88, 0.76, 0.5), (0.56, 0.66, 0.5)))
    b.line([(-0.95, -0.62), (0.95, -0.62)], 0.03, DARK)
    for side in (-1, 1):
        for fold in range(4):
            x = side * (0.9 - 0.085 * fold)
            b.curve(
                [
                    (x - 0.055, -0.64),
                    (x + 0.055, -0.64),
                    (x + 0.06, 0.1),
                    (x + 0.07, 0.72),
                    (x - 0.07, 0.72),
                    (x - 0.05, 0.1),
                ],
                mix(rgb, (0, 0, 0), 0.12 * (fold % 2)),
                0.9,
                0.6,
            )


def _painting(b: SetBrush) -> None:
    """On the wall: a framed landscape."""
    b.box(-0.7, -0.5, 1.4, 1.0, (0.72, 0.54, 0.24), 0.02)
    b.box(-0.6, -0.4, 1.2, 0.8, (0.62, 0.8, 0.9), edge=0)
    hue = b.rng.choice(((0.96, 0.86, 0.5), (0.95, 0.6, 0.4), (0.98, 0.95, 0.85)))
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-0.6, -0.4, 0.6, 0.4))
    b.oval(b.rng.uniform(-0.3, 0.3), -0.14, 0.11, 0.11, hue, 0)
    for rgb, y in (((0.45, 0.6, 0.6), 0.0), ((0.35, 0.55, 0.4), 0.14), ((0.25, 0.42, 0.3), 0.28)):
        shift = b.rng.uniform(-0.2, 0.2)
        b.curve(
            [
                (-0.9, 0.6),
                (-0.7, y),
                (-0.2 + shift, y - 0.16),
                (0.2 + shift, y + 0.04),
                (0.7, y - 0.1),
                (0.9, 0.6),
            ],
            rgb,
            0.6,
            0,
        )
    b.canvas.restore()


def _portrait(b: SetBrush) -> None:
    """On the wall: an abstract picture in a gold frame, higher than wide."""
    b.box(-0.4, -0.5, 0.8, 1.0, (0.76, 0.58, 0.26), 0.02)
    b.box(-0.32, -0.42, 0.64, 0.84, (0.93, 0.88, 0.78), edge=0)
    hues: tuple[Colour, ...] = (
        (0.85, 0.3, 0.25),
        (0.2, 0.4, 0.65),
        (0.95, 0.75, 0.25),
        (0.15, 0.15, 0.2),
        (0.4, 0.6, 0.4),
    )
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(-0.32, -0.42, 0.32, 0.42))
    for _ in range(6):
        x, y, r = b.rng.uniform(-0.25, 0.25), b.rng.uniform(-0.35, 0.35), b.rng.uniform(0.06, 0.2)
        if b.rng.random() < 0.5:
            b.oval(x, y, r, r, b.rng.choice(hues), 0)
        else:
            b.box(x - r, y - r * 0.5, r * 2, r, b.rng.choice(hues), edge=0)
    b.canvas.restore()


def _clock(b: SetBrush) -> None:
    """On the wall: a round clock."""
    clock_face(b, 0, 0, 0.5)


def _ceilinglamp(b: SetBrush) -> None:
    """On the wall: a lamp that hangs from above."""
    b.line([(0, -3.0), (0, -0.3)], 0.03, (0.25, 0.25, 0.28))
    b.glow(0, 0.25, 2.2, LAMP, 0.5)
    b.curve([(-0.16, -0.34), (0.16, -0.34), (0.5, 0.28), (-0.5, 0.28)], (0.92, 0.62, 0.3))
    b.oval(0, 0.2, 0.16, 0.1, b.shining((1.0, 0.95, 0.8), (1, 0.98, 0.92)), 0)


def _chandelier(b: SetBrush) -> None:
    """On the wall: a chandelier, wider than high."""
    gold = (0.9, 0.72, 0.34)
    b.line([(0, -2.0), (0, -0.3)], 0.03, gold)
    glow(b.canvas, 0, 0, 1.9, LAMP, 0.4)
    for x in (-0.8, -0.42, 0.0, 0.42, 0.8):
        path = skia.Path()
        path.moveTo(0, -0.3)
        path.quadTo(x * 0.6, 0.5, x, 0.12)
        ink = b.ink(gold)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.04)
        b.canvas.drawPath(path, ink)
        b.box(x - 0.03, -0.14, 0.06, 0.24, (0.98, 0.95, 0.88), 0.01)
        b.oval(x, -0.2, 0.035, 0.06, (1.0, 0.93, 0.6), 0)
        glow(b.canvas, x, -0.2, 0.34, LAMP, 0.6)
        for step in range(3):
            b.oval(x, 0.2 + 0.09 * step, 0.025, 0.035, (0.9, 0.95, 1.0), 0.4)


def _shelf(b: SetBrush) -> None:
    """On the wall: a board with books and a plant, three times as wide as high."""
    x = -1.2
    while x < 0.7:
        w, h = b.rng.uniform(0.07, 0.13), b.rng.uniform(0.4, 0.62)
        b.box(x, 0.3 - h, w, h, b.rng.choice(_BOOKS), 0.01, edge=0.7)
        x += w
    b.oval(1.0, -0.06, 0.2, 0.24, (0.3, 0.56, 0.3))
    b.poly([(0.86, 0.06), (1.14, 0.06), (1.08, 0.3), (0.92, 0.3)], (0.85, 0.6, 0.45))
    b.box(-1.3, 0.3, 2.6, 0.09, WOOD, 0.01)


_BOOKS: tuple[Colour, ...] = (
    (0.72, 0.26, 0.22), (0.2, 0.4, 0.55), (0.86, 0.7, 0.36), (0.3, 0.5, 0.38), (0.5, 0.3, 0.45),
    (0.9, 0.86, 0.78), (0.3, 0.32, 0.4), (0.85, 0.5, 0.3),
)  # fmt: skip


def _bookcase(b: SetBrush) -> None:
    """A case full of books, six tenths as wide as high."""
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.32, -1.0, 0.64, 1.0, WOOD, 0.01)
    for row in range(5):
        top = -0.96 + 0.19 * row
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(-0.29, top, 0.58, 0.165), b.ink(mix(WOOD, (0, 0, 0), 0.55), 1, 0.2)
        )
        x = -0.285
        while x < 0.255:
            w, h = b.rng.uniform(0.022, 0.046), b.rng.uniform(0.11, 0.155)
            if b.rng.random() < 0.07:
                x += 0.04
                continue
            b.box(x, top + 0.165 - h, w, h, b.rng.choice(_BOOKS), 0.003, edge=0.5)
            if w > 0.034:
                b.line(
                    [
                        (x + w * 0.25, top + 0.165 - h * 0.75),
                        (x + w * 0.75, top + 0.165 - h * 0.75),
                    ],
                    0.005,
                    (0.95, 0.85, 0.5),
                )
            x += w
    b.box(-0.34, -1.02, 0.68, 0.035, WOOD, 0.005)


def _sofa(b: SetBrush) -> None:
    """2.4 times as wide as high."""
    b.shadow(2.7, 0, 0, 0.45)
    rgb = b.rng.choice(
        ((0.3, 0.5, 0.62), (0.76, 0.42, 0.34), (0.46, 0.55, 0.42), (0.72, 0.62, 0.5))
    )
    for x in (-1.0, 1.0):
        b.box(x - 0.05, -0.12, 0.1, 0.13, DARK, 0.02)
    b.box(-1.0, -1.0, 2.0, 0.7, mix(rgb, (0, 0, 0), 0.08), 0.14)
    for x in (-0.88, 0.02):
        b.box(x, -0.92, 0.86, 0.5, rgb, 0.1)
        b.box(x, -0.52, 0.86, 0.26, mix(rgb, (1, 1, 1), 0.1), 0.08)
    b.box(-1.0, -0.3, 2.0, 0.2, mix(rgb, (0, 0, 0), 0.15), 0.05)
    for x in (-1.2, 0.9):
        b.box(x, -0.72, 0.3, 0.62, rgb, 0.13)
    for x, hue, turn in ((-0.68, (0.95, 0.78, 0.4), -8), (0.62, (0.95, 0.93, 0.88), 9)):
        with b.at(x, -0.62, 1, turn):
            b.box(-0.19, -0.17, 0.38, 0.34, hue, 0.08)


def _armchair(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.45)
    rgb = b.rng.choice(((0.76, 0.5, 0.3), (0.45, 0.5, 0.6), (0.6, 0.34, 0.36)))
    b.box(-0.36, -1.0, 0.72, 0.75, rgb, 0.16)
    b.box(-0.38, -0.5, 0.76, 0.24, mix(rgb, (1, 1, 1), 0.12), 0.07)
    for x in (-0.52, 0.3):
        b.box(x, -0.62, 0.22, 0.54, mix(rgb, (0, 0, 0), 0.08), 0.1)
    b.box(-0.4, -0.26, 0.8, 0.18, mix(rgb, (0, 0, 0), 0.18), 0.04)
    for x in (-0.42, 0.36):
        b.box(x, -0.1, 0.07, 0.11, DARK)


def _bed(b: SetBrush) -> None:
    """2.2 times as wide as high, its head on the left."""
    b.shadow(2.4, 0, 0, 0.45)
    b.box(-1.16, -1.0, 0.14, 1.0, WOOD, 0.04)
    b.box(-1.1, -0.34, 2.2, 0.24, WOOD, 0.03)
    b.box(-1.05, -0.56, 2.12, 0.3, WHITE, 0.08)
    for y in (-0.68, -0.6):
        b.box(-1.0, y, 0.46, 0.2, (0.98, 0.97, 0.95), 0.09)
    rgb = b.rng.choice(((0.42, 0.56, 0.76), (0.86, 0.56, 0.5), (0.56, 0.66, 0.52)))
    b.curve(
        [
            (-0.46, -0.66),
            (0.4, -0.64),
            (1.12, -0.62),
            (1.16, -0.2),
            (1.0, -0.12),
            (0.2, -0.14),
            (-0.5, -0.2),
        ],
        rgb,
    )
    b.box(-0.56, -0.64, 0.2, 0.44, mix(rgb, (1, 1, 1), 0.5), 0.05)
    for x in (-1.08, 1.02):
        b.box(x, -0.12, 0.08, 0.12, DARK)


def _nightstand(b: SetBrush) -> None:
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.26, -0.5, 0.52, 0.5, WOOD, 0.02)
    for y in (-0.44, -0.22):
        b.box(-0.22, y, 0.44, 0.17, mix(WOOD, (1, 1, 1), 0.12), 0.01)
        b.oval(0, y + 0.08, 0.025, 0.025, (0.9, 0.76, 0.4), 0.5)
    b.post(0, -0.72, -0.5, 0.03, (0.85, 0.72, 0.45))
    b.glow(0, -0.84, 0.9, LAMP, 0.6)
    b.poly(
        [(-0.1, -1.0), (0.1, -1.0), (0.17, -0.7), (-0.17, -0.7)],
        b.shining((1.0, 0.88, 0.62), (0.96, 0.9, 0.78)),
    )


def _floorlamp(b: SetBrush) -> None:
    b.shadow(0.24, 0, 0, 0.4)
    b.box(-0.09, -0.02, 0.18, 0.025, DARK, 0.01)
    b.post(0, -0.84, 0, 0.016, DARK)
    b.glow(0, -0.9, 0.6, LAMP, 0.7)
    b.poly(
        [(-0.075, -1.0), (0.075, -1.0), (0.13, -0.8), (-0.13, -0.8)],
        b.shining((1.0, 0.88, 0.6), (0.96, 0.9, 0.78)),
    )


def _plant(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.4)
    b.poly([(-0.15, -0.32), (0.15, -0.32), (0.11, 0), (-0.11, 0)], (0.84, 0.58, 0.42))
    for number in range(11):
        angle = math.pi * (0.04 + 0.92 * number / 10) + b.rng.uniform(-0.1, 0.1)
        reach = b.rng.uniform(0.42, 0.66)
        ex, ey = math.cos(angle) * reach * 0.75, -0.32 - math.sin(angle) * reach
        nx, ny = math.sin(angle) * 0.07, math.cos(angle) * 0.07
        mx, my = ex * 0.6, -0.32 + (ey + 0.32) * 0.6
        rgb: Colour = ((0.16, 0.42, 0.25), (0.28, 0.56, 0.3), (0.4, 0.66, 0.36))[number % 3]
        b.curve([(0, -0.3), (mx + nx, my + ny), (ex, ey), (mx - nx, my - ny)], rgb, 0.9, 0.6)


def _rug(b: SetBrush) -> None:
    """A round rug, seven times as wide as high."""
    for scale, rgb in (
        (1.0, (0.74, 0.36, 0.32)),
        (0.86, (0.93, 0.84, 0.7)),
        (0.76, (0.74, 0.36, 0.32)),
        (0.5, (0.93, 0.84, 0.7)),
        (0.42, (0.4, 0.5, 0.6)),
    ):
        b.oval(0, -0.5, 3.5 * scale, 0.5 * scale, rgb, 0.5)


def _tv(b: SetBrush) -> None:
    """A television on a sideboard, 1.8 times as wide as high."""
    b.shadow(2.0, 0, 0, 0.4)
    b.box(-0.95, -0.3, 1.9, 0.3, WOOD, 0.02)
    for x in (-0.85, -0.25, 0.35):
        b.box(x, -0.25, 0.54, 0.2, mix(WOOD, (1, 1, 1), 0.12), 0.01)
    b.box(-0.12, -0.36, 0.24, 0.07, DARK)
    b.box(-0.72, -1.0, 1.44, 0.66, (0.08, 0.08, 0.1), 0.03)
    screen = skia.Paint(AntiAlias=True)
    screen.setShader(
        skia.GradientShader.MakeLinear(
            [(-0.7, -0.98), (0.7, -0.36)], [0xFF3A78C0, 0xFF6FC0D8, 0xFFE8A860]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.68, -0.96, 0.68, -0.38), screen)
    b.glow(0, -0.66, 1.2, (0.5, 0.75, 1.0), 0.3)


def _table(b: SetBrush) -> None:
    """Twice as wide as high."""
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.86, 0.86):
        b.post(x, -0.9, 0, 0.09, WOOD)
    b.box(-1.0, -1.0, 2.0, 0.13, mix(WOOD, (1, 1, 1), 0.14), 0.03)


def _stool(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    for x in (-0.18, 0.18):
        b.line([(x * 0.7, -0.9), (x * 1.3, 0)], 0.05, METAL)
    b.line([(-0.2, -0.34), (0.2, -0.34)], 0.04, METAL)
    b.box(-0.26, -1.0, 0.52, 0.14, (0.78, 0.26, 0.24), 0.06)


def _diningset(b: SetBrush) -> None:
    """A laid table with two chairs, twice as wide as high."""
    b.shadow(2.4, 0, 0, 0.4)
    for x, way in ((-0.95, 1), (0.95, -1)):
        b.line([(x, -1.0), (x, 0)], 0.07, DARK)
        b.box(min(x, x + way * 0.36), -0.52, 0.36, 0.09, (0.7, 0.3, 0.26), 0.03)
        b.line([(x + way * 0.33, -0.48), (x + way * 0.33, 0)], 0.06, DARK)
        b.box(x - 0.04, -1.02, 0.09, 0.46, DARK, 0.03)
    b.post(0, -0.68, 0, 0.09, DARK)
    b.box(-0.3, -0.06, 0.6, 0.06, DARK, 0.02)
    b.poly(
        [
            (-0.56, -0.78),
            (0.56, -0.78),
            (0.62, -0.46),
            (0.5, -0.6),
            (0.3, -0.44),
            (0, -0.6),
            (-0.3, -0.44),
            (-0.5, -0.6),
            (-0.62, -0.46),
        ],
        (0.97, 0.96, 0.94),
    )
    b.oval(-0.3, -0.79, 0.13, 0.03, WHITE)
    b.oval(0.3, -0.79, 0.13, 0.03, WHITE)
    b.box(-0.02, -0.98, 0.04, 0.2, (0.97, 0.9, 0.7), 0.01)
    b.oval(0, -1.02, 0.025, 0.04, (1.0, 0.8, 0.4), 0)
    glow(b.canvas, 0, -1.0, 0.5, LAMP, 0.4)


def _fireplace(b: SetBrush) -> None:
    """A fireplace, as wide as high."""
    stone = (0.72, 0.68, 0.64)
    b.box(-0.56, -0.9, 1.12, 0.92, stone, 0.01)
    b.box(-0.64, -1.0, 1.28, 0.13, WOOD, 0.02)
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.34, -0.62, 0.34, 0), skia.Paint(Color=0xFF1A1210))
    glow(b.canvas, 0, -0.2, 1.1, (1.0, 0.55, 0.2), 0.6)
    for x, size in ((-0.12, 0.8), (0.12, 0.9), (0, 1.1)):
        for scale, rgb in ((1.0, (0.98, 0.45, 0.12)), (0.55, (1.0, 0.85, 0.4))):
            path = skia.Path()
            w, h = 0.12 * size * scale, 0.44 * size * scale
            path.moveTo(x - w, -0.08)
            path.cubicTo(x - w * 1.3, -h * 0.5, x - w * 0.2, -h * 0.6, x, -h)
            path.cubicTo(x + w * 0.6, -h * 0.6, x + w * 1.3, -h * 0.5, x + w, -0.08)
            path.close()
            b.canvas.drawPath(
                path, skia.Paint(Color=skia.Color4f(*rgb, 1).toColor(), AntiAlias=True)
            )
    b.box(-0.28, -0.1, 0.56, 0.09, (0.4, 0.25, 0.16), 0.04)


def _wardrobe(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    b.box(-0.32, -1.0, 0.64, 1.0, PALE, 0.01)
    for x in (-0.29, 0.01):
        b.box(x, -0.95, 0.28, 0.9, mix(PALE, (1, 1, 1), 0.18), 0.01)
    for x in (-0.035, 0.035):
        b.oval(x, -0.5, 0.012, 0.03, (0.6, 0.5, 0.3), 0)


def _kitchen(b: SetBrush) -> None:
    """Cupboards, a hob, an oven and a sink along a wall, very wide; it is as high as a worktop."""
    tone = (0.5, 0.68, 0.68)
    b.box(-6.0, -0.92, 12.0, 0.92, tone, 0)
    for number in range(20):
        x = -5.95 + 0.6 * number
        if number == 7:
            b.box(x, -0.86, 0.58, 0.78, (0.24, 0.25, 0.28), 0.02)
            b.box(x + 0.06, -0.66, 0.46, 0.46, (0.1, 0.1, 0.12), 0.02)
            b.glow(x + 0.29, -0.42, 0.5, (1.0, 0.6, 0.25), 0.5)
            for step in range(4):
                b.oval(x + 0.1 + 0.13 * step, -0.76, 0.03, 0.03, METAL, 0.5)
            continue
        b.box(x, -0.86, 0.58, 0.22, mix(tone, (1, 1, 1), 0.12), 0.015)
        b.box(x, -0.6, 0.58, 0.54, mix(tone, (1, 1, 1), 0.12), 0.015)
        b.line([(x + 0.2, -0.75), (x + 0.38, -0.75)], 0.025, METAL)
        b.line([(x + 0.5, -0.5), (x + 0.5, -0.34)], 0.025, METAL)
    b.box(-6.0, -1.0, 12.0, 0.1, (0.9, 0.87, 0.82), 0.01)
    x = -5.95 + 0.6 * 7
    b.box(x + 0.02, -1.02, 0.54, 0.03, (0.14, 0.14, 0.16))
    b.box(x + 0.08, -1.2, 0.34, 0.18, (0.8, 0.28, 0.24), 0.04)
    b.line([(x + 0.02, -1.14), (x + 0.48, -1.14)], 0.03, (0.2, 0.2, 0.22))
    for px, rgb, high in (
        (2.2, (0.93, 0.75, 0.4), 0.26),
        (2.42, (0.75, 0.4, 0.3), 0.22),
        (2.62, (0.5, 0.62, 0.4), 0.18),
        (-3.3, (0.95, 0.93, 0.9), 0.22),
    ):
        b.box(px, -1.0 - high, 0.17, high, rgb, 0.03)
    b.line([(1.0, -1.0), (1.0, -1.34), (1.22, -1.34), (1.22, -1.22)], 0.045, METAL)


def _cupboards(b: SetBrush) -> None:
    """On the wall: a row of cupboards, four times as wide as high."""
    for number in range(5):
        x = -2.0 + 0.8 * number
        b.box(x, -0.5, 0.78, 1.0, (0.62, 0.77, 0.76), 0.02)
        b.box(x + 0.08, -0.42, 0.62, 0.84, (0.7, 0.84, 0.82), 0.02)
        b.oval(x + 0.66, 0.3, 0.03, 0.03, METAL, 0.5)


def _fridge(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    b.box(-0.25, -1.0, 0.5, 1.0, (0.9, 0.92, 0.94), 0.03)
    b.line([(-0.25, -0.64), (0.25, -0.64)], 0.012, (0.6, 0.63, 0.67))
    for top, low in ((-0.86, -0.72), (-0.56, -0.36)):
        b.line([(-0.18, top), (-0.18, low)], 0.022, METAL)
    for x, y, rgb in (
        (0.05, -0.5, (0.95, 0.8, 0.3)),
        (0.12, -0.4, (0.5, 0.75, 0.9)),
        (0.02, -0.36, (0.95, 0.6, 0.6)),
    ):
        b.box(x, y, 0.07, 0.07, rgb, edge=0.4)


def _bath(b: SetBrush) -> None:
    """2.2 times as wide as high, full of foam."""
    b.shadow(2.3, 0, 0, 0.4)
    b.curve(
        [(-1.2, -0.72), (1.2, -0.72), (1.05, -0.02), (0.6, 0.0), (-0.6, 0.0), (-1.05, -0.02)], WHITE
    )
    b.box(-1.16, -0.76, 2.32, 0.12, WHITE, 0.06)
    for _ in range(26):
        x = b.rng.uniform(-0.95, 0.9)
        b.oval(x, -0.78 - b.rng.uniform(0, 0.14), 0.1, 0.09, (0.97, 0.99, 1.0), 0.3)
    b.line([(1.0, -0.7), (1.0, -1.05), (0.8, -1.05)], 0.05, METAL)


def _toilet(b: SetBrush) -> None:
    b.shadow(1.0, 0, 0, 0.4)
    b.box(-0.3, -1.0, 0.6, 0.46, WHITE, 0.05)
    b.curve(
        [(-0.4, -0.56), (0.4, -0.56), (0.3, -0.16), (0.18, 0.02), (-0.18, 0.02), (-0.3, -0.16)],
        WHITE,
    )
    b.oval(0, -0.55, 0.36, 0.1, (0.9, 0.92, 0.94))


def _basin(b: SetBrush) -> None:
    """A wash basin with a mirror above."""
    b.box(-0.3, -1.0, 0.6, 0.42, (0.8, 0.83, 0.86), 0.02)
    b.box(-0.27, -0.97, 0.54, 0.36, (0.78, 0.9, 0.95), 0.01)
    b.box(-0.34, -0.46, 0.68, 0.09, WHITE, 0.03)
    b.box(-0.3, -0.38, 0.6, 0.38, PALE, 0.01)
    b.line([(0, -0.46), (0, -0.54), (0.06, -0.54)], 0.025, METAL)
    b.line([(-0.01, -0.34), (-0.01, -0.04)], 0.008, DARK)


def _mirror(b: SetBrush) -> None:
    """On the wall: a mirror with bulbs around it."""
    b.box(-0.44, -0.5, 0.88, 1.0, (0.93, 0.9, 0.86), 0.04)
    glass = skia.Paint(AntiAlias=True)
    glass.setShader(
        skia.GradientShader.MakeLinear(
            [(-0.3, -0.4), (0.3, 0.4)], [0xFFC4DCE6, 0xFF8FB4C6, 0xFFD6E8EE]
        )
    )
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.34, -0.4, 0.34, 0.4), glass)
    for y in (-0.36, -0.12, 0.12, 0.36):
        for x in (-0.39, 0.39):
            b.oval(x, y, 0.035, 0.035, (1.0, 0.96, 0.82), 0.4)
            glow(b.canvas, x, y, 0.16, LAMP, 0.35)


PIECES = {
    "window": _window, "bigwindow": _bigwindow, "archedwindow": _arched, "curtains": _curtains,
    "painting": _painting, "portrait": _portrait, "wallclock": _clock, "hanginglamp": _ceilinglamp,
    "chandelier": _chandelier, "wallshelf": _shelf, "bookcase": _bookcase, "sofa": _sofa,
    "armchair": _armchair, "bed": _bed, "nightstand": _nightstand, "floorlamp": _floorlamp,
    "plant": _plant, "rug": _rug, "tv": _tv, "table": _table, "stool": _stool,
    "diningset": _diningset, "fireplace": _fireplace, "wardrobe": _wardrobe, "kitchenrow": _kitchen,
    "cupboards": _cupboards, "fridge": _fridge, "bath": _bath, "toilet": _toilet, "basin": _basin,
    "mirror": _mirror,
}  # fmt: skip
