"""Trees and plants."""

import math
from collections.abc import Callable
from itertools import pairwise

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, colour
from render.studio.contracts.scene import Colour
from render.studio.painting.backdrop import crown
from render.studio.scenery.set_brush import SetBrush

Tones = tuple[Colour, Colour, Colour]
_GREEN: Tones = ((0.09, 0.3, 0.18), (0.22, 0.5, 0.24), (0.52, 0.75, 0.3))
_AUTUMN: Tones = ((0.46, 0.16, 0.08), (0.84, 0.38, 0.13), (1.0, 0.74, 0.26))
_CHERRY: Tones = ((0.74, 0.42, 0.55), (0.97, 0.7, 0.8), (1.0, 0.9, 0.94))
_GINKGO: Tones = ((0.62, 0.42, 0.06), (0.92, 0.7, 0.14), (1.0, 0.9, 0.42))
_BARK: Colour = (0.42, 0.29, 0.2)


def _trunk(b: SetBrush, top: float, wide: float, bark: Colour = _BARK) -> None:
    lean = b.rng.uniform(-0.03, 0.03)
    path = skia.Path()
    path.moveTo(-wide * 1.7, 0.01)
    path.cubicTo(-wide * 0.7, -0.05, -wide * 0.8 + lean, -top * 0.5, -wide * 0.6 + lean, -top)
    path.lineTo(wide * 0.6 + lean, -top)
    path.cubicTo(wide * 0.8 + lean, -top * 0.5, wide * 0.7, -0.05, wide * 1.7, 0.01)
    path.close()
    b.path(path, bark, 1.2)
    for side in (-1, 1):
        b.line([(lean * 0.7, -top * 0.72), (side * 0.16, -top * 1.12)], wide * 0.7, bark, 0.4)


def _round(tones: Tones, bark: Colour = _BARK) -> Callable[[SetBrush], None]:
    def draw(b: SetBrush) -> None:
        b.shadow(0.75, 0.0, 0.0, 0.5)
        _trunk(b, 0.5, 0.035, bark)
        mine = (tones[0], tones[1], (0.95, 0.97, 1.0)) if b.air.snow else tones
        lit = tuple(b.tone(rgb, 0.15 + 0.38 * rank) for rank, rgb in enumerate(mine))
        for x, y, size in ((-0.17, -0.56, 0.22), (0.18, -0.58, 0.22), (0.0, -0.71, 0.29)):
            crown(b.canvas, (x, y), size, lit, b.rng, b.air.toward)  # type: ignore[arg-type]

    return draw


def _pine(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.5)
    b.post(0, -0.2, 0.01, 0.06, _BARK)
    side = 1 if b.air.toward[0] >= 0 else -1
    for step in range(7):
        low = -0.1 - step * 0.125
        wide = 0.3 * (1 - step / 8.2)
        for way, rgb in ((-side, (0.07, 0.24, 0.17)), (side, (0.2, 0.46, 0.27))):
            points: list[Point] = [(0, low - 0.24)]
            for tooth in range(5):
                x = way * wide * (1 - tooth / 5)
                points += [
                    (x, low + b.rng.uniform(-0.012, 0.02)),
                    (x - way * wide * 0.1, low - 0.03),
                ]
            points.append((0, low - 0.01))
            b.poly(points, rgb, 0.6, 0.4)
        if b.air.snow:
            b.curve(
                [(0, low - 0.25), (side * wide * 0.9, low - 0.02), (side * wide * 0.5, low - 0.06),
                 (0, low - 0.1), (-side * wide * 0.4, low - 0.06)],
                (0.95, 0.97, 1.0), 0.5, 0,
            )  # fmt: skip


def _palm(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.45)
    lean = b.rng.choice((-1, 1)) * b.rng.uniform(0.06, 0.14)
    points = [(lean * (t / 10) ** 1.6, -0.74 * t / 10) for t in range(11)]
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        wide = 0.026 - 0.0012 * number
        b.poly(
            [(ax - wide, ay), (bx - wide * 1.15, by), (bx + wide * 1.15, by), (ax + wide, ay)],
            (0.62, 0.46, 0.3),
            1.0,
            0.5,
        )
    x, y = points[-1]
    for rank in range(2):
        for number in range(7):
            angle = math.pi * (0.02 + number / 6.4) + b.rng.uniform(-0.1, 0.1)
            reach = b.rng.uniform(0.3, 0.38) * (1 - 0.12 * rank)
            ex, ey = (
                x + math.cos(angle) * reach,
                y - math.sin(angle) * reach * 0.5 + 0.12 * abs(math.cos(angle)),
            )
            mx, my = x + math.cos(angle) * reach * 0.5, y - math.sin(angle) * reach * 0.55 - 0.06
            frond = skia.Path()
            frond.moveTo(x, y)
            frond.quadTo(mx, my - 0.05, ex, ey)
            for tooth in range(8):
                share = 1 - (tooth + 1) / 9
                px = x + (ex - x) * share
                py = y + (ey - y) * share + (my - (y + ey) / 2) * 2 * share * (1 - share)
                frond.lineTo(px + 0.012, py + 0.062 * (0.4 + share))
                frond.lineTo(px, py + 0.018)
            frond.close()
            b.path(frond, ((0.14, 0.4, 0.18), (0.36, 0.62, 0.24))[rank], 0.9, 0.5)
    for dx in (-0.022, 0.02, 0.0):
        b.oval(x + dx, y + 0.025, 0.02, 0.022, (0.46, 0.3, 0.18), 0.5)


def _birch(b: SetBrush) -> None:
    b.shadow(0.4, 0, 0, 0.4)
    b.post(0, -0.95, 0.01, 0.045, (0.93, 0.92, 0.88))
    for _ in range(12):
        y = -b.rng.uniform(0.05, 0.85)
        b.line(
            [(-0.02, y), (b.rng.uniform(-0.005, 0.018), y + 0.004)], 0.007, (0.2, 0.18, 0.18), 0.3
        )
    lit = tuple(b.tone(rgb, 0.15 + 0.38 * rank) for rank, rgb in enumerate(_GREEN))
    for x, y, size in ((-0.12, -0.66, 0.13), (0.13, -0.74, 0.14), (0.0, -0.87, 0.15)):
        crown(b.canvas, (x, y), size, lit, b.rng, b.air.toward)  # type: ignore[arg-type]


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
    lit = tuple(b.tone(rgb, 0.15 + 0.38 * rank) for rank, rgb in enumerate(_GREEN))
    for x, y, size in ((-0.55, -0.36, 0.42), (0.55, -0.36, 0.42), (0.0, -0.5, 0.55)):
        crown(b.canvas, (x, y), size, lit, b.rng, b.air.toward)  # type: ignore[arg-type]


def _flowers(b: SetBrush) -> None:
    """A bed of flowers, three times as wide as high."""
    b.shadow(3.2, 0, 0, 0.35)
    lit = tuple(b.tone(rgb, 0.1 + 0.3 * rank) for rank, rgb in enumerate(_GREEN))
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
    "tree": _round(_GREEN),
    "autumntree": _round(_AUTUMN),
    "cherry": _round(_CHERRY, (0.34, 0.22, 0.2)),
    "ginkgo": _round(_GINKGO),
    "pine": _pine,
    "palm": _palm,
    "birch": _birch,
    "bamboo": _bamboo,
    "cactus": _cactus,
    "bush": _bush,
    "flowers": _flowers,
    "tulips": _tulips,
    "grass": _grass,
    "fern": _fern,
    "sunflowers": _sunflowers,
    "corn": _corn,
}
