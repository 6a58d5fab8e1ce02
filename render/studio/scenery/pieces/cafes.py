"""Bars, cafes and bakeries."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, PALE, WHITE, WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush


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


def _menuboard(b: SetBrush) -> None:
    """On the wall: a lit menu with dishes, 4 times as wide as high."""
    b.box(-2.1, -0.54, 4.2, 1.08, (0.14, 0.12, 0.13), 0.04)
    for number in range(4):
        x = -2.0 + 1.01 * number
        b.flat(x, -0.46, 0.97, 0.92, mix((0.98, 0.93, 0.82), b.air.haze, 0.1))
        rgb = ((0.85, 0.5, 0.25), (0.9, 0.3, 0.25), (0.6, 0.4, 0.25), (0.95, 0.75, 0.3))[number]
        b.oval(x + 0.26, 0.0, 0.18, 0.15, rgb)
        b.oval(x + 0.26, -0.03, 0.13, 0.07, mix(rgb, (1, 1, 1), 0.4), 0)
        for row in range(4):
            b.flat(x + 0.52, -0.3 + 0.17 * row, 0.36, 0.06, (0.3, 0.2, 0.16))
    glow(b.canvas, 0, 0, 2.2, (1.0, 0.95, 0.85), 0.16, 0.4)


def _coffeemachine(b: SetBrush) -> None:
    b.box(-0.7, -0.9, 1.4, 0.86, METAL, 0.06)
    b.box(-0.75, -1.0, 1.5, 0.16, (0.8, 0.24, 0.2), 0.04)
    b.box(-0.55, -0.42, 1.1, 0.3, (0.2, 0.2, 0.22), 0.02)
    for x in (-0.3, 0.3):
        b.box(x - 0.1, -0.56, 0.2, 0.14, (0.14, 0.14, 0.16), 0.02)
        b.box(x - 0.08, -0.26, 0.16, 0.14, WHITE, 0.02)
    for x in (-0.5, -0.2, 0.1, 0.4):
        b.box(x, -1.16, 0.18, 0.16, WHITE, 0.03)


def _cakecase(b: SetBrush) -> None:
    """A glass case with cakes, 3 times as wide as high."""
    b.box(-1.5, -0.1, 3.0, 0.12, METAL, 0.01)
    hues: tuple[Colour, ...] = (
        (0.98, 0.75, 0.8),
        (0.5, 0.3, 0.2),
        (0.98, 0.9, 0.6),
        (0.7, 0.85, 0.7),
        (0.95, 0.95, 0.92),
    )
    for row in range(2):
        y = -0.12 - 0.42 * row
        for step in range(6):
            x, rgb = -1.3 + 0.45 * step, b.rng.choice(hues)
            b.box(x, y - 0.2, 0.34, 0.2, rgb, 0.03)
            b.box(x, y - 0.26, 0.34, 0.08, mix(rgb, (1, 1, 1), 0.5), 0.03)
            b.oval(x + 0.17, y - 0.28, 0.05, 0.05, (0.88, 0.2, 0.24), 0.4)
        b.line([(-1.45, y), (1.45, y)], 0.03, METAL)
    b.canvas.drawRect(
        skia.Rect.MakeLTRB(-1.5, -1.0, 1.5, -0.05), skia.Paint(Color=0x2EEAF6FF, AntiAlias=True)
    )
    for x in (-1.5, 1.5):
        b.line([(x, -1.0), (x, 0)], 0.03, METAL)
    b.line([(-1.5, -1.0), (1.5, -1.0)], 0.05, METAL)
    glow(b.canvas, 0, -0.5, 1.6, (1.0, 0.93, 0.75), 0.25, 0.4)


def _breadshelf(b: SetBrush) -> None:
    """On the wall: shelves of bread, 1.7 times as wide as high."""
    b.box(-0.85, -0.5, 1.7, 1.0, WOOD, 0.02)
    for row in range(3):
        y = -0.18 + 0.32 * row
        b.canvas.drawRect(skia.Rect.MakeXYWH(-0.8, y - 0.27, 1.6, 0.27), b.ink(DARK, 1, 0.4))
        for step in range(6):
            x = -0.68 + 0.27 * step
            rgb = b.rng.choice(((0.86, 0.6, 0.32), (0.78, 0.5, 0.25), (0.93, 0.74, 0.45)))
            if row == 1:
                b.box(x - 0.03, y - 0.26, 0.065, 0.27, rgb, 0.03)
            else:
                b.oval(x, y - 0.08, 0.12, 0.09, rgb)
                for dx in (-0.05, 0, 0.05):
                    b.line(
                        [(x + dx - 0.015, y - 0.13), (x + dx + 0.015, y - 0.07)],
                        0.014,
                        mix(rgb, (1, 1, 1), 0.5),
                    )
        b.box(-0.85, y, 1.7, 0.045, PALE, 0)


PIECES = {
    "bottles": _bottles,
    "menuboard": _menuboard,
    "coffeemachine": _coffeemachine,
    "cakecase": _cakecase,
    "breadshelf": _breadshelf,
}
