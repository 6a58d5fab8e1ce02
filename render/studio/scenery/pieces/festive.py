"""Halloween, Christmas, weddings."""

import math

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush


def _gravestone(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.5)
    tilt = b.rng.uniform(-7, 7)
    with b.at(0, 0, 1, tilt):
        path = skia.Path()
        path.moveTo(-0.34, 0.03)
        path.lineTo(-0.34, -0.66)
        path.cubicTo(-0.34, -1.1, 0.34, -1.1, 0.34, -0.66)
        path.lineTo(0.34, 0.03)
        path.close()
        b.path(path, (0.55, 0.56, 0.6))
        for y, w in ((-0.7, 0.16), (-0.56, 0.2), (-0.44, 0.14)):
            b.line([(-w, y), (w, y)], 0.035, (0.36, 0.36, 0.4), 0.3)
    for x in (-0.3, 0.3):
        b.oval(x, 0.0, 0.12, 0.06, (0.3, 0.4, 0.25), 0)


def _banner(b: SetBrush) -> None:
    b.post(0, -1.0, 0.02, 0.025, WOOD)
    rgb = b.rng.choice(((0.72, 0.16, 0.2), (0.18, 0.3, 0.62), (0.5, 0.2, 0.5)))
    b.line([(-0.02, -0.96), (0.32, -0.96)], 0.02, WOOD)
    b.poly([(0.02, -0.96), (0.3, -0.96), (0.31, -0.46), (0.16, -0.56), (0.02, -0.46)], rgb)
    b.oval(0.16, -0.76, 0.07, 0.07, (0.95, 0.8, 0.35), 0.6)


def _pumpkin(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.45)
    for x in (-0.34, 0.34, -0.18, 0.18, 0.0):
        b.oval(x, -0.42, 0.28, 0.42, (0.95, 0.5, 0.14), 0.6)
    b.line([(0, -0.8), (0.08, -1.0)], 0.11, (0.36, 0.48, 0.2))
    face = b.shining((1.0, 0.86, 0.3), (0.2, 0.1, 0.05))
    for points in (
        ((-0.3, -0.46), (-0.18, -0.66), (-0.06, -0.46)),
        ((0.06, -0.46), (0.18, -0.66), (0.3, -0.46)),
        (
            (-0.36, -0.34),
            (-0.18, -0.24),
            (0, -0.32),
            (0.18, -0.24),
            (0.36, -0.34),
            (0.2, -0.1),
            (-0.2, -0.1),
        ),
    ):
        path = skia.Path()
        path.addPoly([skia.Point(*point) for point in points], True)
        b.canvas.drawPath(path, skia.Paint(Color=skia.Color4f(*face, 1).toColor(), AntiAlias=True))
    b.glow(0, -0.4, 1.4, (1.0, 0.65, 0.2), 0.5)


def _stonelantern(b: SetBrush) -> None:
    stone = (0.7, 0.69, 0.67)
    b.shadow(0.6, 0, 0, 0.45)
    b.box(-0.22, -0.1, 0.44, 0.12, stone, 0.02)
    b.post(0, -0.56, -0.08, 0.16, stone)
    b.box(-0.22, -0.64, 0.44, 0.1, stone, 0.02)
    b.box(-0.16, -0.82, 0.32, 0.2, b.shining((1.0, 0.8, 0.45), b.tone((0.4, 0.38, 0.36))), 0.02)
    b.glow(0, -0.72, 0.7, LAMP, 0.6)
    b.curve(
        [(-0.42, -0.76), (-0.16, -0.92), (0, -1.06), (0.16, -0.92), (0.42, -0.76), (0, -0.82)],
        stone,
    )


def _gifts(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.4)
    for x, w, h, rgb, bow in (
        (-0.45, 0.6, 0.6, (0.86, 0.24, 0.28), (1, 0.9, 0.5)),
        (0.4, 0.75, 0.5, (0.22, 0.5, 0.75), (1, 1, 1)),
        (0.0, 0.5, 0.86, (0.3, 0.62, 0.36), (0.95, 0.3, 0.3)),
    ):
        b.box(x - w / 2, -h, w, h, rgb, 0.03)
        b.box(x - 0.05, -h, 0.1, h, bow, 0, 0.5, 0)
        for side in (-1, 1):
            b.oval(x + side * 0.09, -h - 0.05, 0.1, 0.06, bow)


def _weddingarch(b: SetBrush) -> None:
    """An arch of flowers."""
    hues: tuple[Colour, ...] = (
        (1.0, 0.95, 0.95),
        (1.0, 0.78, 0.84),
        (0.98, 0.6, 0.7),
        (1.0, 0.98, 0.9),
    )
    spots = [(-0.42, -y / 20) for y in range(14)] + [(0.42, -y / 20) for y in range(14)]
    spots += [
        (-0.42 * math.cos(math.pi * t / 18), -0.66 - 0.34 * math.sin(math.pi * t / 18))
        for t in range(19)
    ]
    for x, y in spots:
        for _ in range(4):
            b.oval(
                x + b.rng.uniform(-0.05, 0.05),
                y + b.rng.uniform(-0.04, 0.04),
                0.045,
                0.04,
                (0.3, 0.55, 0.3),
                0.3,
            )
    for x, y in spots:
        for _ in range(3):
            r = b.rng.uniform(0.02, 0.036)
            b.oval(
                x + b.rng.uniform(-0.055, 0.055),
                y + b.rng.uniform(-0.045, 0.045),
                r,
                r,
                b.rng.choice(hues),
                0.4,
            )


def _whitechairs(b: SetBrush) -> None:
    for row in range(2):
        for step in range(3):
            with b.at((step - 1) * 0.8 + 0.2 * row, -0.25 * (1 - row), 0.8):
                for x in (-0.26, 0.26):
                    b.line([(x, 0), (x, -0.48)], 0.05, (0.9, 0.9, 0.9))
                b.box(-0.32, -0.54, 0.64, 0.1, (0.97, 0.97, 0.97), 0.03)
                b.box(-0.3, -1.0, 0.6, 0.36, (0.98, 0.98, 0.98), 0.08)


PIECES = {
    "pumpkin": _pumpkin,
    "gravestone": _gravestone,
    "gifts": _gifts,
    "weddingarch": _weddingarch,
    "whitechairs": _whitechairs,
    "banner": _banner,
    "stonelantern": _stonelantern,
}
