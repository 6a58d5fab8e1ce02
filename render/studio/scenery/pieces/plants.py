"""Bamboo, bushes, flowers, grass, corn."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Colour
from render.studio.painting.backdrop import crown
from render.studio.scenery.pieces.trees import GREEN
from render.studio.scenery.set_brush import SetBrush


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


def _planter(b: SetBrush) -> None:
    b.shadow(1.3, 0, 0, 0.4)
    with b.at(0, -0.5, 0.5):
        for x in (-0.5, 0.0, 0.5):
            b.oval(x, -0.3, 0.45, 0.5, (0.26, 0.52, 0.26), 0.5)
    b.poly([(-0.6, -0.6), (0.6, -0.6), (0.5, 0.02), (-0.5, 0.02)], (0.72, 0.5, 0.38))


def _bamboo(b: SetBrush) -> None:
    for number in range(7):
        x = (number - 3) * 0.075 + b.rng.uniform(-0.025, 0.025)
        high = b.rng.uniform(0.82, 1.15)
        lean = b.rng.uniform(-0.03, 0.03)
        rgb: Colour = ((0.34, 0.58, 0.26), (0.46, 0.7, 0.32), (0.28, 0.5, 0.26))[number % 3]
        with b.at(x, 0, 1, lean * 60):
            b.post(0, -high, 0.02, 0.03, rgb)
            y = -0.1
            while y > -high:
                b.line([(-0.016, y), (0.016, y)], 0.007, (0.72, 0.84, 0.46), 0.7)
                y -= 0.12
            for _ in range(5):
                y = -b.rng.uniform(0.4, high)
                for _ in range(4):
                    way = b.rng.choice((-1, 1))
                    end = (way * b.rng.uniform(0.08, 0.16), y + b.rng.uniform(-0.04, 0.08))
                    mid = (end[0] * 0.5, (y + end[1]) / 2)
                    b.curve(
                        [(0, y), (mid[0], mid[1] - 0.022), end, (mid[0], mid[1] + 0.016)],
                        (0.3, 0.58, 0.22),
                        0.7,
                        0,
                    )


def _cactus(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.45)
    rgb = (0.3, 0.54, 0.3)
    for x, turn, top in ((-0.2, -0.36, -0.7), (0.2, -0.46, -0.82)):
        b.line([(0, turn), (x, turn)], 0.1, rgb, 0.35)
        b.line([(x, turn), (x, top)], 0.1, rgb, 0.5)
    b.box(-0.085, -1.0, 0.17, 1.02, rgb, 0.085, 1.2)
    for x in (-0.04, 0.0, 0.04):
        b.line([(x, -0.94), (x, -0.03)], 0.006, (0.16, 0.36, 0.2), 0.3)
    b.oval(0.0, -1.0, 0.035, 0.025, (0.98, 0.45, 0.6), 0.5)


def _bush(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.45)
    lit = tuple(b.tone(rgb, 0.15 + 0.38 * rank) for rank, rgb in enumerate(GREEN))
    for x, y, size in ((-0.55, -0.36, 0.42), (0.55, -0.36, 0.42), (0.0, -0.5, 0.55)):
        crown(b.canvas, (x, y), size, lit, b.rng, b.air.toward)  # type: ignore[arg-type]


def _flowers(b: SetBrush) -> None:
    """A bed of flowers, three times as wide as high."""
    b.shadow(3.2, 0, 0, 0.35)
    lit = tuple(b.tone(rgb, 0.1 + 0.3 * rank) for rank, rgb in enumerate(GREEN))
    for number in range(7):
        crown(b.canvas, ((number - 3) * 0.42, -0.28), 0.34, lit, b.rng, b.air.toward)  # type: ignore[arg-type]
    hues: tuple[Colour, ...] = (
        (0.98, 0.36, 0.42),
        (1.0, 0.8, 0.3),
        (0.98, 0.62, 0.8),
        (0.7, 0.5, 0.95),
        (1, 0.98, 0.95),
    )
    for _ in range(60):
        x, y = b.rng.uniform(-1.5, 1.5), -b.rng.uniform(0.2, 0.85)
        size = b.rng.uniform(0.06, 0.1)
        rgb = b.rng.choice(hues)
        for turn in range(5):
            angle = turn * math.tau / 5
            b.canvas.drawCircle(
                x + size * 0.7 * math.cos(angle),
                y + size * 0.6 * math.sin(angle),
                size * 0.55,
                b.ink(rgb, 1, 0.4 + 0.12 * turn),
            )
        b.canvas.drawCircle(x, y, size * 0.4, b.ink((1.0, 0.85, 0.3), 1, 0.9))


def _tulips(b: SetBrush) -> None:
    """Rows of tulips, four times as wide as high."""
    for row in range(4):
        y = -0.18 * (3 - row)
        rgb: Colour = ((0.95, 0.25, 0.3), (1.0, 0.78, 0.2), (0.95, 0.5, 0.75), (0.65, 0.4, 0.85))[
            (row + b.rng.randrange(4)) % 4
        ]
        for step in range(26):
            x = (step - 12.5) * 0.17 + b.rng.uniform(-0.03, 0.03)
            high = 0.5 + 0.07 * row
            b.line([(x, y), (x + 0.01, y - high * 0.7)], 0.02, (0.3, 0.55, 0.25), 0.5)
            b.curve(
                [(x, y), (x + 0.09, y - high * 0.5), (x + 0.03, y - high * 0.2)],
                (0.34, 0.6, 0.28),
                0.6,
                0,
            )
            b.curve(
                [
                    (x - 0.06, y - high),
                    (x, y - high - 0.05),
                    (x + 0.06, y - high),
                    (x + 0.05, y - high * 0.66),
                    (x - 0.05, y - high * 0.66),
                ],
                rgb,
                0.9,
                0.5,
            )


def _grass(b: SetBrush) -> None:
    """A tuft of high grass, for the foreground."""
    for _ in range(60):
        x = b.rng.gauss(0, 0.55)
        high = b.rng.uniform(0.4, 1.0) * math.exp(-abs(x) * 0.5)
        lean = b.rng.uniform(-0.25, 0.25)
        rgb: Colour = b.rng.choice(((0.16, 0.4, 0.18), (0.3, 0.56, 0.24), (0.46, 0.68, 0.3)))
        blade = skia.Path()
        blade.moveTo(x - 0.05, 0.3)
        blade.quadTo(x - 0.03, -high * 0.5, x + lean, -high)
        blade.quadTo(x + 0.06, -high * 0.4, x + 0.05, 0.3)
        blade.close()
        b.canvas.drawPath(blade, skia.Paint(Color=colour(b.tone(rgb, 0.35)), AntiAlias=True))


def _fern(b: SetBrush) -> None:
    """Large leaves of a jungle, for sides and foreground."""
    for number in range(9):
        angle = math.pi * (0.06 + 0.88 * number / 8) + b.rng.uniform(-0.08, 0.08)
        reach = b.rng.uniform(0.75, 1.05)
        ex, ey = math.cos(angle) * reach, -math.sin(angle) * reach
        nx, ny = math.sin(angle) * 0.16, math.cos(angle) * 0.16
        rgb: Colour = ((0.08, 0.34, 0.18), (0.16, 0.48, 0.22), (0.3, 0.6, 0.26))[number % 3]
        b.curve(
            [
                (0, 0.1),
                (ex * 0.5 + nx, ey * 0.5 + ny),
                (ex, ey),
                (ex * 1.02, ey * 1.02),
                (ex * 0.5 - nx, ey * 0.5 - ny),
            ],
            rgb,
            0.9,
            0.6,
        )
        b.line([(0, 0.05), (ex * 0.9, ey * 0.9)], 0.012, (0.5, 0.76, 0.4), 0.5)


def _sunflowers(b: SetBrush) -> None:
    for number in range(5):
        x = (number - 2) * 0.24 + b.rng.uniform(-0.05, 0.05)
        high = b.rng.uniform(0.7, 0.95)
        b.line([(x, 0), (x + 0.02, -high)], 0.03, (0.32, 0.55, 0.22), 0.5)
        for side in (-1, 1):
            y = -high * b.rng.uniform(0.3, 0.6)
            b.curve(
                [
                    (x, y),
                    (x + side * 0.12, y - 0.08),
                    (x + side * 0.2, y + 0.02),
                    (x + side * 0.1, y + 0.05),
                ],
                (0.36, 0.6, 0.25),
                0.7,
                0.4,
            )
        for turn in range(14):
            angle = turn * math.tau / 14
            with b.at(x + 0.02, -high, 1, math.degrees(angle)):
                b.curve([(0.05, -0.03), (0.14, 0), (0.05, 0.03)], (1.0, 0.78, 0.16), 0.7, 0.3)
        b.oval(x + 0.02, -high, 0.062, 0.062, (0.42, 0.26, 0.14), 0.6)


def _corn(b: SetBrush) -> None:
    for number in range(8):
        x = (number - 3.5) * 0.16 + b.rng.uniform(-0.04, 0.04)
        b.line([(x, 0), (x, -0.95)], 0.035, (0.5, 0.62, 0.26), 0.5)
        for step in range(5):
            y, side = -0.16 * step - 0.1, (-1, 1)[step % 2]
            b.curve(
                [
                    (x, y),
                    (x + side * 0.12, y - 0.14),
                    (x + side * 0.24, y + 0.02),
                    (x + side * 0.12, y - 0.08),
                ],
                (0.4, 0.62, 0.26),
                0.7,
                0.4,
            )
        b.oval(x + 0.03, -0.55, 0.035, 0.09, (0.98, 0.84, 0.36), 0.6)


PIECES = {
    "bamboo": _bamboo,
    "cactus": _cactus,
    "bush": _bush,
    "flowers": _flowers,
    "tulips": _tulips,
    "grass": _grass,
    "fern": _fern,
    "sunflowers": _sunflowers,
    "corn": _corn,
    "planter": _planter,
    "plant": _plant,
}
