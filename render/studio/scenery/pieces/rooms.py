"""Things of shops, schools, offices, hospitals, bars and machines."""

import math
from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.pieces.buildings import sign
from render.studio.scenery.pieces.furniture import DARK, METAL, PALE, WHITE, WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush

_GOODS: tuple[Colour, ...] = (
    (0.9, 0.28, 0.25), (0.98, 0.72, 0.2), (0.25, 0.55, 0.85), (0.35, 0.7, 0.4), (0.95, 0.5, 0.25),
    (0.6, 0.35, 0.7), (0.95, 0.93, 0.88), (0.98, 0.6, 0.7),
)  # fmt: skip


def _goods(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    """A row of packets, bottles and tins on y."""
    end = x + w
    while x < end - 0.03:
        kind, rgb = b.rng.randrange(4), b.rng.choice(_GOODS)
        wide = b.rng.uniform(0.4, 0.7) * h
        for _ in range(b.rng.randrange(2, 4)):
            if x + wide > end:
                break
            high = h * (0.9 if kind else 0.66)
            if kind == 1:
                b.box(
                    x + wide * 0.1,
                    y - high * 0.74,
                    wide * 0.8,
                    high * 0.74,
                    rgb,
                    wide * 0.2,
                    edge=0.4,
                )
                b.box(
                    x + wide * 0.34,
                    y - high,
                    wide * 0.32,
                    high * 0.3,
                    mix(rgb, (1, 1, 1), 0.3),
                    0,
                    edge=0.3,
                )
            else:
                b.box(x, y - high, wide * 0.94, high, rgb, wide * 0.08, edge=0.4)
                b.box(
                    x + wide * 0.14,
                    y - high * 0.7,
                    wide * 0.66,
                    high * 0.3,
                    mix(rgb, (1, 1, 1), 0.7),
                    0,
                    edge=0,
                )
            x += wide
        x += 0.012


def _goodsshelf(b: SetBrush) -> None:
    """Shelves of a shop, as wide as high."""
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.5, -1.0, 1.0, 1.0, (0.9, 0.91, 0.92), 0.01)
    for row in range(4):
        y = -0.78 + 0.24 * row
        b.canvas.drawRect(
            skia.Rect.MakeXYWH(-0.47, y - 0.19, 0.94, 0.2), b.ink((0.72, 0.74, 0.77), 1, 0.3)
        )
        _goods(b, -0.46, y, 0.92, 0.17)
        b.box(-0.5, y, 1.0, 0.035, WHITE, 0)
        for step in range(6):
            b.flat(-0.44 + 0.16 * step, y + 0.008, 0.08, 0.02, b.tone((0.98, 0.85, 0.3)))


def _drinks(b: SetBrush) -> None:
    """A glass fridge with drinks, 1.2 times as wide as high."""
    b.box(-0.6, -1.0, 1.2, 1.0, (0.86, 0.88, 0.9), 0.01)
    glow(b.canvas, 0, -0.5, 0.9, (0.8, 0.95, 1.0), 0.25)
    for step in range(3):
        x = -0.56 + 0.38 * step
        b.flat(x, -0.88, 0.36, 0.84, b.tone((0.9, 0.97, 1.0), 0.9))
        for row in range(4):
            _goods(b, x + 0.02, -0.69 + 0.2 * row, 0.32, 0.16)
            b.line([(x, -0.68 + 0.2 * row), (x + 0.36, -0.68 + 0.2 * row)], 0.012, METAL)
        b.line([(x + 0.33, -0.6), (x + 0.33, -0.36)], 0.02, METAL)
        shine = skia.Paint(Color=skia.Color4f(1, 1, 1, 0.22).toColor(), AntiAlias=True)
        path = skia.Path()
        path.addPoly(
            [
                skia.Point(*p)
                for p in (
                    (x + 0.04, -0.88),
                    (x + 0.16, -0.88),
                    (x + 0.06, -0.04),
                    (x, -0.04),
                    (x, -0.5),
                )
            ],
            True,
        )
        b.canvas.drawPath(path, shine)
    for step in range(4):
        b.line(
            [(-0.57 + 0.38 * step, -0.9), (-0.57 + 0.38 * step, -0.02)], 0.03, (0.75, 0.78, 0.82)
        )


def _till(b: SetBrush) -> None:
    """A counter with a till, 1.6 times as wide as high."""
    b.shadow(1.8, 0, 0, 0.4)
    b.box(-0.8, -0.62, 1.6, 0.62, (0.3, 0.62, 0.5), 0.02)
    b.box(-0.8, -0.36, 1.6, 0.1, WHITE, edge=0)
    b.box(-0.86, -0.68, 1.72, 0.08, PALE, 0.01)
    b.box(0.2, -0.8, 0.4, 0.13, (0.3, 0.32, 0.36), 0.02)
    b.poly([(0.24, -0.8), (0.3, -1.0), (0.58, -1.0), (0.56, -0.8)], (0.22, 0.24, 0.28))
    b.flat(0.32, -0.97, 0.22, 0.13, b.shining((0.6, 0.9, 1.0), (0.5, 0.75, 0.85)))
    b.box(-0.6, -0.88, 0.34, 0.2, (0.95, 0.8, 0.4), 0.02)
    for step in range(4):
        b.oval(-0.55 + 0.08 * step, -0.89, 0.035, 0.04, _GOODS[step], 0.4)


def _counter(b: SetBrush) -> None:
    """A long wooden counter, very wide."""
    b.box(-6, -0.9, 12, 0.9, WOOD, 0.01)
    for number in range(24):
        b.box(-5.95 + 0.5 * number, -0.8, 0.44, 0.7, mix(WOOD, (1, 1, 1), 0.1), 0.02)
    b.box(-6.1, -1.0, 12.2, 0.13, mix(DARK, (1, 1, 1), 0.1), 0.02)


def _bottles(b: SetBrush) -> None:
    """On the wall: shelves of bottles, lit from behind; 2.4 times as wide as high."""
    b.box(-1.2, -0.5, 2.4, 1.0, DARK, 0.02)
    for row in range(3):
        y = -0.18 + 0.32 * row
        b.flat(-1.14, y - 0.27, 2.28, 0.27, b.tone((0.55, 0.36, 0.22)))
        glow(b.canvas, 0, y - 0.02, 1.3, LAMP, 0.3, 0.16)
        x = -1.1
        while x < 1.05:
            rgb = b.rng.choice(
                (
                    (0.2, 0.5, 0.3),
                    (0.75, 0.45, 0.15),
                    (0.85, 0.9, 0.92),
                    (0.6, 0.15, 0.15),
                    (0.2, 0.35, 0.6),
                    (0.95, 0.8, 0.4),
                )
            )
            w, h = b.rng.uniform(0.055, 0.085), b.rng.uniform(0.14, 0.18)
            b.box(x, y - h, w, h, rgb, 0.015, 1.0, 0.5)
            b.box(x + w * 0.36, y - h - 0.06, w * 0.28, 0.07, rgb, 0.005, edge=0.4)
            b.box(x + w * 0.1, y - h * 0.66, w * 0.8, h * 0.34, (0.95, 0.92, 0.84), 0, edge=0)
            x += w + b.rng.uniform(0.008, 0.03)
        b.box(-1.2, y, 2.4, 0.035, WOOD, 0)


def _blackboard(b: SetBrush) -> None:
    """On the wall: a green board with sums, 2.4 times as wide as high."""
    b.box(-1.24, -0.54, 2.48, 1.08, WOOD, 0.02)
    b.box(-1.18, -0.48, 2.36, 0.96, (0.13, 0.34, 0.27), 0.01)
    chalk = (0.93, 0.95, 0.92)
    _chalk(b, "1+1=2", -1.0, -0.34, 0.2, chalk)
    _chalk(b, "7x8=56", -1.0, -0.02, 0.17, chalk)
    b.line([(0.34, 0.2), (0.6, -0.24), (0.86, 0.2), (0.34, 0.2)], 0.016, chalk, 1.0)
    ring = b.ink((0.98, 0.8, 0.5), 0.9, 1.0)
    ring.setStyle(skia.Paint.kStroke_Style)
    ring.setStrokeWidth(0.016)
    b.canvas.drawCircle(0.94, -0.2, 0.13, ring)
    b.box(-1.1, 0.46, 2.2, 0.06, PALE, 0.01)
    for x, rgb in ((-0.6, chalk), (-0.44, (1, 0.8, 0.5)), (0.5, (0.6, 0.8, 1.0))):
        b.box(x, 0.435, 0.09, 0.03, rgb, 0.01, edge=0)


_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "1": (((0.2, 0.2), (0.4, 0), (0.4, 1)),),
    "2": (((0, 0.2), (0.3, 0), (0.6, 0.2), (0.5, 0.5), (0, 1), (0.65, 1)),),
    "5": (((0.6, 0), (0.1, 0), (0.05, 0.42), (0.45, 0.4), (0.62, 0.7), (0.4, 1), (0, 0.9)),),
    "6": (((0.5, 0), (0.1, 0.45), (0.1, 0.85), (0.35, 1), (0.6, 0.8), (0.5, 0.5), (0.1, 0.6)),),
    "7": (((0, 0), (0.62, 0), (0.25, 1)),),
    "8": (((0.3, 0.48), (0.05, 0.25), (0.3, 0), (0.56, 0.22), (0.3, 0.48), (0, 0.76), (0.3, 1),
           (0.62, 0.76), (0.3, 0.48)),),
    "+": (((0.32, 0.2), (0.32, 0.8)), ((0.02, 0.5), (0.62, 0.5))),
    "x": (((0.05, 0.3), (0.55, 0.85)), ((0.55, 0.3), (0.05, 0.85))),
    "=": (((0.02, 0.36), (0.6, 0.36)), ((0.02, 0.66), (0.6, 0.66))),
    "P": (((0.05, 1), (0.05, 0), (0.5, 0), (0.62, 0.25), (0.5, 0.5), (0.05, 0.5)),),
    "C": (((0.62, 0.12), (0.3, 0), (0.05, 0.3), (0.05, 0.7), (0.3, 1), (0.62, 0.88)),),
    "4": (((0.46, 1), (0.46, 0), (0, 0.66), (0.66, 0.66)),),
    "방": (
        ((0.1, 0.02), (0.1, 0.46), (0.48, 0.46), (0.48, 0.02)), ((0.1, 0.24), (0.48, 0.24)),
        ((0.72, 0), (0.72, 0.52)), ((0.72, 0.26), (0.92, 0.26)),
        ((0.5, 0.62), (0.3, 0.7), (0.28, 0.88), (0.5, 1), (0.72, 0.88), (0.7, 0.7), (0.5, 0.62)),
    ),
    "노": (
        ((0.2, 0.04), (0.2, 0.44), (0.8, 0.44)), ((0.5, 0.5), (0.5, 0.78)),
        ((0.02, 0.84), (0.98, 0.84)),
    ),
    "래": (
        ((0.04, 0.08), (0.42, 0.08), (0.42, 0.46), (0.06, 0.46), (0.06, 0.88), (0.46, 0.84)),
        ((0.62, 0.04), (0.62, 0.94)), ((0.62, 0.48), (0.86, 0.48)), ((0.86, 0), (0.86, 1)),
    ),
}  # fmt: skip


def _chalk(b: SetBrush, text: str, x: float, y: float, high: float, rgb: Colour) -> None:
    for letter in text:
        for points in _STROKES[letter]:
            b.line([(x + px * high, y + py * high) for px, py in points], high * 0.09, rgb, 1.0)
        x += high * 0.92


def _letters(text: str, rgb: Colour, other: Colour) -> Callable[[SetBrush], None]:
    wide = 1.08 * len(text)

    def draw(b: SetBrush) -> None:
        b.box(-wide / 2 - 0.2, -0.72, wide + 0.4, 1.44, (0.1, 0.09, 0.16), 0.14)
        frame = [
            (-wide / 2 - 0.1, -0.62),
            (wide / 2 + 0.1, -0.62),
            (wide / 2 + 0.1, 0.62),
            (-wide / 2 - 0.1, 0.62),
            (-wide / 2 - 0.1, -0.62),
        ]
        b.neon(frame, 0.05, other)
        glow(b.canvas, 0, 0, wide, rgb, 0.35)
        for number, letter in enumerate(text):
            left = -wide / 2 + 1.08 * number + 0.1
            for points in _STROKES[letter]:
                b.neon([(left + px * 0.88, -0.44 + py * 0.88) for px, py in points], 0.085, rgb)

    return draw


def _whiteboard(b: SetBrush) -> None:
    """On the wall: a whiteboard with charts, twice as wide as high."""
    b.box(-1.04, -0.54, 2.08, 1.08, METAL, 0.02)
    b.box(-0.99, -0.49, 1.98, 0.98, (0.98, 0.98, 0.99), 0.01)
    for step, high in enumerate((0.2, 0.34, 0.28, 0.5, 0.62)):
        b.box(
            -0.82 + 0.15 * step,
            0.34 - high,
            0.1,
            high,
            ((0.3, 0.55, 0.85), (0.95, 0.5, 0.3))[step % 2],
            edge=0,
        )
    b.line([(-0.86, -0.34), (-0.86, 0.35), (-0.04, 0.35)], 0.014, (0.3, 0.3, 0.34))
    b.line([(0.1, 0.2), (0.34, -0.06), (0.5, 0.06), (0.84, -0.34)], 0.022, (0.85, 0.25, 0.25))
    b.line([(0.72, -0.33), (0.85, -0.35), (0.83, -0.21)], 0.022, (0.85, 0.25, 0.25))
    for y in (-0.34, -0.24):
        b.line([(0.1, y), (0.5, y)], 0.014, (0.3, 0.4, 0.6))


def _schooldesk(b: SetBrush) -> None:
    """A desk with a chair, as wide as high."""
    b.shadow(1.1, 0, 0, 0.4)
    for x in (-0.36, 0.36):
        b.line([(x, -0.62), (x * 1.05, 0)], 0.045, METAL)
    b.box(-0.48, -0.7, 0.96, 0.09, PALE, 0.02)
    b.box(-0.4, -0.61, 0.8, 0.14, METAL, 0.01)
    b.box(-0.26, -1.02, 0.52, 0.24, PALE, 0.05)
    for x in (-0.2, 0.2):
        b.line([(x, -0.8), (x, -0.7)], 0.035, METAL)
    b.box(-0.3, -0.75, 0.26, 0.05, (0.9, 0.4, 0.35), 0.01)


def _locker(b: SetBrush) -> None:
    """Lockers, as wide as high."""
    for step in range(4):
        x = -0.5 + 0.25 * step
        b.box(x, -1.0, 0.245, 1.0, (0.36, 0.56, 0.68), 0.01)
        for line in range(3):
            b.line(
                [(x + 0.06, -0.9 + 0.03 * line), (x + 0.18, -0.9 + 0.03 * line)],
                0.01,
                (0.2, 0.34, 0.44),
            )
        b.line([(x + 0.2, -0.55), (x + 0.2, -0.45)], 0.02, METAL)


def _desk(b: SetBrush) -> None:
    """An office desk with a screen, 1.6 times as wide as high."""
    b.shadow(1.8, 0, 0, 0.4)
    b.box(-0.8, -0.6, 1.6, 0.07, PALE, 0.01)
    b.box(-0.74, -0.53, 0.44, 0.53, WHITE, 0.01)
    for y in (-0.49, -0.32, -0.15):
        b.line([(-0.6, y + 0.06), (-0.44, y + 0.06)], 0.02, METAL)
    b.line([(0.7, -0.54), (0.7, 0)], 0.05, METAL)
    b.box(-0.22, -1.02, 0.62, 0.34, (0.12, 0.13, 0.16), 0.02)
    b.flat(-0.19, -0.99, 0.56, 0.28, b.shining((0.45, 0.75, 0.98), (0.4, 0.66, 0.86)))
    b.glow(0.08, -0.85, 0.7, (0.5, 0.8, 1.0), 0.3)
    for step in range(3):
        b.flat(-0.15, -0.94 + 0.07 * step, 0.3 - 0.07 * step, 0.025, (1, 1, 1), 0.7)
    b.box(0.06, -0.68, 0.06, 0.08, METAL)
    b.box(-0.6, -0.68, 0.2, 0.08, (0.93, 0.9, 0.86), 0.01)
    b.box(0.56, -0.72, 0.1, 0.12, (0.85, 0.35, 0.3), 0.02)


def _officechair(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    for x in (-0.28, 0, 0.28):
        b.line([(0, -0.18), (x, -0.03)], 0.05, (0.2, 0.2, 0.22))
    b.post(0, -0.42, -0.15, 0.06, (0.25, 0.25, 0.28))
    b.box(-0.3, -0.52, 0.6, 0.13, (0.22, 0.3, 0.44), 0.05)
    b.box(-0.26, -1.0, 0.52, 0.46, (0.22, 0.3, 0.44), 0.1)


def _pcdesks(b: SetBrush) -> None:
    """A row of gaming places with glowing screens and chairs, very wide."""
    b.box(-6, -0.58, 12, 0.08, (0.16, 0.16, 0.2), 0.01)
    b.box(-6, -0.5, 12, 0.5, (0.1, 0.1, 0.14), 0)
    hues: tuple[Colour, ...] = (
        (0.3, 0.9, 1.0),
        (1.0, 0.35, 0.75),
        (0.55, 1.0, 0.5),
        (0.75, 0.5, 1.0),
    )
    for number in range(12):
        x = -5.5 + 1.0 * number
        rgb = hues[number % 4]
        b.box(x - 0.4, -1.08, 0.8, 0.46, (0.06, 0.06, 0.08), 0.03)
        screen = skia.Paint(AntiAlias=True)
        ends = [
            skia.Color4f(*mix(rgb, (0.05, 0.1, 0.25), 0.5), 1).toColor(),
            skia.Color4f(*rgb, 1).toColor(),
        ]
        screen.setShader(skia.GradientShader.MakeLinear([(x - 0.4, -1.08), (x + 0.4, -0.62)], ends))
        b.canvas.drawRect(skia.Rect.MakeLTRB(x - 0.37, -1.05, x + 0.37, -0.65), screen)
        hill = [
            (x - 0.37, -0.65),
            (x - 0.1, -0.85),
            (x + 0.1, -0.74),
            (x + 0.25, -0.9),
            (x + 0.37, -0.65),
        ]
        b.poly(hill, mix(rgb, (0, 0, 0), 0.55), 0.4, 0)
        glow(b.canvas, x, -0.85, 0.75, rgb, 0.3)
        b.box(x - 0.05, -0.64, 0.1, 0.08, (0.1, 0.1, 0.12))
        b.box(x - 0.26, -0.61, 0.42, 0.04, (0.25, 0.25, 0.3), 0.01)
        b.line([(x - 0.24, -0.58), (x + 0.14, -0.58)], 0.012, rgb, 1.0)
        chair = ((0.85, 0.2, 0.25), (0.2, 0.45, 0.85))[number % 2]
        b.box(x - 0.22, -0.64, 0.44, 0.62, (0.13, 0.13, 0.16), 0.12)
        for side in (-0.14, 0.14):
            b.line([(x + side, -0.58), (x + side, -0.1)], 0.05, chair)


def _hospitalbed(b: SetBrush) -> None:
    """Twice as wide as high."""
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.8, 0.8):
        b.line([(x, -0.4), (x, 0)], 0.05, METAL)
        b.oval(x, -0.03, 0.05, 0.05, (0.2, 0.2, 0.22))
    b.poly(
        [(-1.0, -0.62), (-0.82, -0.9), (-0.3, -0.62), (1.0, -0.6), (1.0, -0.4), (-1.0, -0.4)], WHITE
    )
    b.box(-0.3, -0.66, 1.3, 0.2, (0.55, 0.78, 0.82), 0.05)
    b.box(-0.92, -0.9, 0.42, 0.17, (0.99, 0.99, 1.0), 0.07)
    for x in (-1.04, 1.0):
        b.box(x, -0.86, 0.06, 0.6, METAL, 0.02)
    b.post(0.72, -1.5, -0.4, 0.03, METAL)
    b.box(0.6, -1.46, 0.18, 0.3, (0.85, 0.93, 0.97), 0.05)


def _monitor(b: SetBrush) -> None:
    """A machine with a heart beat on it."""
    b.shadow(0.6, 0, 0, 0.4)
    b.post(0, -0.6, 0, 0.05, METAL)
    b.box(-0.2, -0.05, 0.4, 0.05, METAL, 0.02)
    b.box(-0.32, -1.0, 0.64, 0.44, (0.85, 0.88, 0.9), 0.03)
    b.flat(-0.28, -0.96, 0.56, 0.36, (0.05, 0.14, 0.16))
    b.line(
        [
            (-0.26, -0.78),
            (-0.1, -0.78),
            (-0.05, -0.92),
            (0.02, -0.65),
            (0.07, -0.78),
            (0.26, -0.78),
        ],
        0.02,
        (0.4, 1.0, 0.6),
        1.0,
    )
    glow(b.canvas, 0, -0.78, 0.4, (0.3, 1.0, 0.6), 0.3)


def _labbench(b: SetBrush) -> None:
    """A bench with flasks, 2.4 times as wide as high."""
    b.shadow(2.6, 0, 0, 0.4)
    b.box(-1.2, -0.62, 2.4, 0.62, (0.84, 0.87, 0.89), 0.01)
    for step in range(4):
        b.box(-1.14 + 0.59 * step, -0.52, 0.54, 0.46, WHITE, 0.01)
    b.box(-1.26, -0.7, 2.52, 0.09, (0.22, 0.26, 0.3), 0.01)
    for x, rgb, size in (
        (-0.95, (0.35, 0.85, 0.5), 1.0),
        (-0.6, (0.95, 0.45, 0.6), 0.8),
        (0.3, (0.4, 0.6, 1.0), 1.1),
        (0.9, (0.98, 0.8, 0.3), 0.9),
    ):
        b.curve(
            [
                (x - 0.035, -0.7 - 0.34 * size),
                (x + 0.035, -0.7 - 0.34 * size),
                (x + 0.05, -0.7 - 0.2 * size),
                (x + 0.17 * size, -0.7),
                (x - 0.17 * size, -0.7),
                (x - 0.05, -0.7 - 0.2 * size),
            ],
            (0.86, 0.94, 0.97),
        )
        b.curve(
            [
                (x - 0.07 * size, -0.7 - 0.14 * size),
                (x + 0.07 * size, -0.7 - 0.14 * size),
                (x + 0.15 * size, -0.71),
                (x - 0.15 * size, -0.71),
            ],
            rgb,
            0.6,
            0.5,
        )
        glow(b.canvas, x, -0.78, 0.25, rgb, 0.3)
    for step in range(4):
        b.box(-0.22 + 0.08 * step, -0.96, 0.05, 0.26, mix(_GOODS[step], (1, 1, 1), 0.3), 0.02)
    b.box(-0.27, -0.84, 0.38, 0.03, WOOD)


def _vault(b: SetBrush) -> None:
    """On the wall: the round door of a safe."""
    b.oval(0, 0, 0.5, 0.5, METAL)
    b.oval(0, 0, 0.42, 0.42, (0.56, 0.6, 0.66))
    for turn in range(12):
        angle = turn * math.tau / 12
        b.oval(0.46 * math.cos(angle), 0.46 * math.sin(angle), 0.02, 0.02, (0.85, 0.87, 0.9), 0.4)
    for turn in range(3):
        angle = turn * math.pi / 3
        b.line(
            [
                (-0.2 * math.cos(angle), -0.2 * math.sin(angle)),
                (0.2 * math.cos(angle), 0.2 * math.sin(angle)),
            ],
            0.04,
            (0.9, 0.76, 0.4),
        )
    b.oval(0, 0, 0.06, 0.06, (0.9, 0.76, 0.4))


def _bench(b: SetBrush) -> None:
    """The bench of a judge, 2.4 times as wide as high, with scales on its front."""
    b.box(-1.2, -0.8, 2.4, 0.8, DARK, 0.01)
    b.box(-0.5, -1.0, 1.0, 1.0, mix(DARK, (1, 1, 1), 0.08), 0.01)
    for x in (-1.1, -0.78, 0.56, 0.88):
        b.box(x, -0.68, 0.24, 0.56, mix(DARK, (1, 1, 1), 0.1), 0.02)
    b.box(-1.26, -0.86, 2.52, 0.08, WOOD, 0.01)
    b.box(-0.56, -1.06, 1.12, 0.09, WOOD, 0.01)
    gold = (0.92, 0.75, 0.36)
    b.line([(0, -0.84), (0, -0.34)], 0.03, gold)
    b.line([(-0.24, -0.76), (0.24, -0.76)], 0.025, gold)
    b.line([(-0.12, -0.32), (0.12, -0.32)], 0.04, gold)
    for x in (-0.24, 0.24):
        b.line([(x - 0.09, -0.54), (x, -0.76), (x + 0.09, -0.54)], 0.012, gold)
        b.curve([(x - 0.12, -0.55), (x + 0.12, -0.55), (x + 0.06, -0.47), (x - 0.06, -0.47)], gold)


def _bars(b: SetBrush) -> None:
    """Bars of a cell, very wide."""
    for number in range(44):
        b.post(-6.6 + 0.3 * number, -1.0, 0, 0.05, (0.36, 0.38, 0.42))
    for y in (-0.98, -0.5, -0.04):
        b.box(-6.6, y, 13.2, 0.045, (0.32, 0.34, 0.38))


def _bunk(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    for x in (-0.72, 0.72):
        b.line([(x, -1.0), (x, 0)], 0.05, (0.4, 0.42, 0.46))
    for y in (-0.8, -0.34):
        b.box(-0.72, y, 1.44, 0.12, (0.7, 0.72, 0.7), 0.03)
        b.box(-0.7, y - 0.07, 0.32, 0.1, WHITE, 0.04)
        b.box(-0.3, y - 0.03, 1.0, 0.1, (0.5, 0.46, 0.4), 0.03)


def _vitrine(b: SetBrush) -> None:
    """A glass case with a vase in it."""
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.28, -0.46, 0.56, 0.46, (0.9, 0.89, 0.86), 0.01)
    b.curve(
        [
            (-0.07, -0.86),
            (0.07, -0.86),
            (0.05, -0.8),
            (0.15, -0.64),
            (0.07, -0.47),
            (-0.07, -0.47),
            (-0.15, -0.64),
            (-0.05, -0.8),
        ],
        (0.5, 0.68, 0.62),
    )
    glass = skia.Paint(Color=skia.Color4f(0.85, 0.95, 1.0, 0.22).toColor(), AntiAlias=True)
    b.canvas.drawRect(skia.Rect.MakeLTRB(-0.26, -1.0, 0.26, -0.46), glass)
    for x in (-0.26, 0.26):
        b.line([(x, -1.0), (x, -0.46)], 0.012, (0.8, 0.86, 0.9))
    b.line([(-0.26, -1.0), (0.26, -1.0)], 0.02, (0.8, 0.86, 0.9))
    glow(b.canvas, 0, -0.72, 0.4, (1, 0.97, 0.85), 0.3)


def _skeleton(b: SetBrush) -> None:
    """The bones of a dinosaur, 1.8 times as wide as high."""
    bone = (0.9, 0.86, 0.76)
    b.box(-0.9, -0.07, 1.8, 0.08, DARK, 0.01)
    spine = [(-0.95, -0.3), (-0.6, -0.5), (-0.2, -0.62), (0.15, -0.64), (0.42, -0.8), (0.6, -0.92)]
    b.line(spine, 0.035, bone)
    for number in range(9):
        x = -0.3 + 0.065 * number
        path = skia.Path()
        path.moveTo(x, -0.62)
        path.quadTo(x + 0.1, -0.48, x + 0.02, -0.34)
        ink = b.ink(bone)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.024)
        b.canvas.drawPath(path, ink)
    for points in (
        ((-0.26, -0.58), (-0.14, -0.34), (-0.28, -0.18), (-0.16, -0.06)),
        ((-0.1, -0.58), (0.04, -0.34), (-0.08, -0.18), (0.06, -0.06)),
    ):
        b.line(points, 0.045, bone)
    b.line([(0.26, -0.6), (0.34, -0.46), (0.42, -0.5)], 0.028, bone)
    b.curve(
        [(0.52, -1.0), (0.8, -1.02), (0.98, -0.88), (0.96, -0.8), (0.7, -0.82), (0.54, -0.84)], bone
    )
    b.curve([(0.62, -0.8), (0.92, -0.76), (0.9, -0.7), (0.62, -0.74)], bone)
    b.oval(0.68, -0.93, 0.035, 0.035, (0.2, 0.16, 0.14), 0)


def _weights(b: SetBrush) -> None:
    """A rack of dumbbells, twice as wide as high."""
    b.shadow(2.0, 0, 0, 0.4)
    for x in (-0.9, 0.9):
        b.line([(x, 0), (x, -1.0)], 0.06, (0.25, 0.26, 0.3))
    for row in range(3):
        y = -0.86 + 0.34 * row
        b.box(-0.95, y, 1.9, 0.06, (0.3, 0.32, 0.36), 0.01)
        for step in range(4):
            x = -0.72 + 0.48 * step
            b.line([(x - 0.14, y - 0.08), (x + 0.14, y - 0.08)], 0.04, METAL)
            for side in (-0.13, 0.13):
                b.box(x + side - 0.05, y - 0.17, 0.1, 0.18, (0.16, 0.16, 0.18), 0.02)


def _treadmill(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    b.poly(
        [(-0.75, -0.05), (0.6, -0.16), (0.66, -0.05), (0.6, 0), (-0.75, 0.0)], (0.22, 0.23, 0.26)
    )
    b.line([(0.52, -0.1), (0.62, -0.86)], 0.06, METAL)
    b.line([(0.62, -0.66), (0.2, -0.6)], 0.045, METAL)
    b.box(0.42, -1.02, 0.36, 0.22, (0.2, 0.22, 0.26), 0.04)
    b.flat(0.47, -0.98, 0.26, 0.12, b.shining((0.4, 0.95, 0.7), (0.35, 0.75, 0.6)))


def _punchbag(b: SetBrush) -> None:
    """A bag that hangs from above."""
    for x in (-0.06, 0.06):
        b.line([(0, -1.6), (x, -0.98)], 0.015, METAL)
    b.box(-0.15, -1.0, 0.3, 0.84, (0.74, 0.2, 0.2), 0.07, 1.2)
    for y in (-0.86, -0.32):
        b.line([(-0.15, y), (0.15, y)], 0.04, (0.15, 0.12, 0.12))


def _ringropes(b: SetBrush) -> None:
    """The ropes and posts of a ring, very wide."""
    b.box(-9, -0.1, 18, 0.16, (0.3, 0.34, 0.5), 0)
    hues: tuple[Colour, ...] = ((0.88, 0.2, 0.24), (0.96, 0.96, 0.96), (0.22, 0.4, 0.85))
    for row, rgb in enumerate(hues):
        y = -0.92 + 0.28 * row
        b.line([(-9, y - 0.1), (-2.6, y), (2.6, y), (9, y - 0.1)], 0.05, rgb)
    for x, rgb in ((-2.6, hues[0]), (2.6, hues[2])):
        b.post(x, -1.05, 0, 0.12, METAL)
        b.box(x - 0.13, -1.02, 0.26, 0.92, rgb, 0.1, 1.0)


def _arcade(b: SetBrush) -> None:
    """A game machine."""
    b.shadow(0.7, 0, 0, 0.4)
    rgb = b.rng.choice(((0.85, 0.2, 0.4), (0.2, 0.45, 0.85), (0.95, 0.65, 0.15), (0.4, 0.7, 0.4)))
    b.poly([(-0.26, 0), (-0.26, -0.92), (-0.2, -1.0), (0.2, -1.0), (0.26, -0.92), (0.26, 0)], rgb)
    b.flat(-0.2, -0.97, 0.4, 0.11, b.shining((1.0, 0.92, 0.5), (0.95, 0.85, 0.5)))
    sign(b, -0.16, -0.955, 0.32, 0.08, (0.9, 0.2, 0.3))
    b.poly([(-0.21, -0.82), (0.21, -0.82), (0.23, -0.5), (-0.23, -0.5)], (0.06, 0.06, 0.09))
    hue = b.rng.choice(((0.3, 0.9, 1.0), (1.0, 0.4, 0.8), (0.6, 1.0, 0.5)))
    b.flat(-0.17, -0.79, 0.34, 0.25, mix(hue, (0.05, 0.05, 0.2), 0.6))
    for _ in range(9):
        b.flat(
            b.rng.uniform(-0.15, 0.13),
            b.rng.uniform(-0.77, -0.58),
            0.03,
            0.025,
            b.rng.choice((hue, (1, 1, 1), (1, 0.9, 0.3))),
        )
    glow(b.canvas, 0, -0.66, 0.5, hue, 0.35)
    b.poly([(-0.26, -0.46), (0.26, -0.46), (0.29, -0.38), (-0.29, -0.38)], (0.15, 0.15, 0.18))
    b.line([(-0.12, -0.42), (-0.12, -0.5)], 0.02, METAL)
    b.oval(-0.12, -0.51, 0.03, 0.03, (0.9, 0.2, 0.2), 0.4)
    for step in range(3):
        b.oval(0.04 + 0.07 * step, -0.43, 0.022, 0.014, (1.0, 0.9, 0.3), 0.3)
    b.flat(-0.08, -0.24, 0.16, 0.1, (0.1, 0.1, 0.12))


def _barberchair(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.box(-0.28, -0.05, 0.56, 0.06, METAL, 0.02)
    b.post(0, -0.4, -0.04, 0.1, METAL)
    b.box(-0.36, -0.54, 0.72, 0.17, (0.7, 0.2, 0.22), 0.05)
    b.box(-0.28, -1.0, 0.56, 0.46, (0.7, 0.2, 0.22), 0.1)
    for x in (-0.4, 0.34):
        b.box(x, -0.7, 0.07, 0.28, METAL, 0.02)


def _machine(b: SetBrush) -> None:
    """A machine with pipes and dials, 1.4 times as wide as high."""
    b.shadow(1.6, 0, 0, 0.4)
    b.line([(-0.5, -0.9), (-0.5, -1.7)], 0.13, METAL, 0.5)
    b.line([(0.45, -0.9), (0.45, -1.4), (1.2, -1.4)], 0.11, METAL, 0.5)
    b.box(-0.7, -0.95, 1.4, 0.95, (0.36, 0.52, 0.5), 0.03)
    b.box(-0.6, -0.84, 0.6, 0.42, (0.2, 0.26, 0.28), 0.02)
    for x, y, r in ((-0.44, -0.64, 0.1), (-0.18, -0.64, 0.1)):
        b.oval(x, y, r, r, WHITE)
        b.line([(x, y), (x + r * 0.5, y - r * 0.5)], 0.02, (0.8, 0.2, 0.2))
    for step, rgb in enumerate(((0.9, 0.25, 0.2), (0.98, 0.75, 0.2), (0.35, 0.85, 0.45))):
        b.oval(0.16 + 0.17 * step, -0.72, 0.055, 0.055, rgb)
        glow(b.canvas, 0.16 + 0.17 * step, -0.72, 0.2, rgb, 0.35)
    for step in range(5):
        b.line([(0.08, -0.5 + 0.07 * step), (0.58, -0.5 + 0.07 * step)], 0.025, (0.2, 0.3, 0.3))
    b.oval(-0.3, -0.22, 0.15, 0.15, METAL)
    b.oval(-0.3, -0.22, 0.06, 0.06, DARK)


def _conveyor(b: SetBrush) -> None:
    """A belt with boxes, very wide."""
    b.box(-6, -0.6, 12, 0.18, (0.2, 0.21, 0.24), 0.09)
    for step in range(16):
        b.oval(-5.8 + 0.75 * step, -0.51, 0.07, 0.07, METAL, 0.6)
        b.line([(-5.8 + 0.75 * step, -0.42), (-5.8 + 0.75 * step, 0)], 0.06, METAL)
    for step in range(9):
        x = -5.4 + 1.3 * step
        b.box(x, -1.0, 0.5, 0.4, (0.78, 0.6, 0.4), 0.01)
        b.box(x + 0.21, -1.0, 0.08, 0.4, (0.9, 0.8, 0.6), edge=0)


def _attichest(b: SetBrush) -> None:
    """A chest with iron bands, 1.5 times as wide as high."""
    b.shadow(1.7, 0, 0, 0.4)
    b.box(-0.75, -0.6, 1.5, 0.6, WOOD, 0.02)
    b.curve(
        [(-0.78, -0.56), (-0.76, -0.92), (-0.4, -1.02), (0.4, -1.02), (0.76, -0.92), (0.78, -0.56)],
        mix(WOOD, (0, 0, 0), 0.1),
    )
    for x in (-0.55, 0.47):
        b.box(x, -0.98, 0.09, 0.98, (0.75, 0.6, 0.3), 0.01)
    b.box(-0.1, -0.68, 0.2, 0.2, (0.9, 0.75, 0.36), 0.03)


def _saunabench(b: SetBrush) -> None:
    """Steps of wood to sit on, very wide."""
    for row in range(2):
        y = -1.0 + 0.5 * row
        b.box(-8, y, 16, 0.13, PALE, 0.01)
        b.box(-8, y + 0.13, 16, 0.37, mix(PALE, (0, 0, 0), 0.3), 0)
        for step in range(34):
            b.line(
                [(-8 + 0.48 * step, y + 0.16), (-8 + 0.48 * step, y + 0.5)],
                0.02,
                mix(PALE, (0, 0, 0), 0.5),
                0.4,
            )


def _stove(b: SetBrush) -> None:
    """An oven with hot stones."""
    b.shadow(1.0, 0, 0, 0.4)
    glow(b.canvas, 0, -0.9, 1.0, (1.0, 0.5, 0.2), 0.4)
    b.box(-0.4, -0.8, 0.8, 0.8, (0.26, 0.26, 0.29), 0.03)
    for step in range(4):
        b.line([(-0.3, -0.62 + 0.14 * step), (0.3, -0.62 + 0.14 * step)], 0.03, (0.95, 0.45, 0.15))
    for _ in range(14):
        b.oval(
            b.rng.uniform(-0.34, 0.34),
            -0.84 - b.rng.uniform(0, 0.12),
            0.1,
            0.075,
            (0.45, 0.42, 0.42),
            0.6,
        )


def _servers(b: SetBrush) -> None:
    """A rack of blinking computers, half as wide as high."""
    b.shadow(0.6, 0, 0, 0.4)
    b.box(-0.25, -1.0, 0.5, 1.0, (0.14, 0.15, 0.18), 0.01)
    for row in range(11):
        y = -0.95 + 0.083 * row
        b.box(-0.21, y, 0.42, 0.066, (0.22, 0.24, 0.28), 0.005, edge=0.5)
        for step in range(6):
            if b.rng.random() < 0.7:
                rgb = b.rng.choice(((0.3, 1.0, 0.5), (0.3, 0.7, 1.0), (1.0, 0.7, 0.2)))
                b.flat(-0.18 + 0.035 * step, y + 0.025, 0.015, 0.015, rgb)


PIECES = {
    "goodsshelf": _goodsshelf, "drinksfridge": _drinks, "till": _till, "counter": _counter,
    "bottles": _bottles, "blackboard": _blackboard, "whiteboard": _whiteboard,
    "schooldesk": _schooldesk, "lockers": _locker, "desk": _desk, "officechair": _officechair,
    "pcdesks": _pcdesks, "hospitalbed": _hospitalbed, "heartmonitor": _monitor,
    "labbench": _labbench, "vault": _vault, "judgebench": _bench, "cellbars": _bars,
    "bunk": _bunk, "vitrine": _vitrine, "dinosaurbones": _skeleton, "weights": _weights,
    "treadmill": _treadmill, "punchbag": _punchbag, "ringropes": _ringropes, "arcade": _arcade,
    "barberchair": _barberchair, "machine": _machine, "conveyor": _conveyor, "chest": _attichest,
    "saunabench": _saunabench, "stove": _stove, "servers": _servers,
    "pcsign": _letters("PC방", (0.3, 0.95, 1.0), (1.0, 0.3, 0.7)),
    "noraebangsign": _letters("노래방", (1.0, 0.4, 0.75), (0.4, 0.9, 1.0)),
    "sign24": _letters("24", (0.5, 1.0, 0.6), (1.0, 0.8, 0.3)),
}  # fmt: skip
