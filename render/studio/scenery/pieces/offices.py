"""Desks, chairs and computers."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.materials import METAL, PALE, WHITE
from render.studio.scenery.set_brush import SetBrush


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
    "desk": _desk,
    "officechair": _officechair,
    "servers": _servers,
    "pcdesks": _pcdesks,
}
