"""Trees."""

import math
from collections.abc import Callable
from itertools import pairwise

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, mix
from render.studio.contracts.scene import Colour
from render.studio.painting.backdrop import crown
from render.studio.scenery.materials import WOOD
from render.studio.scenery.set_brush import SetBrush

Tones = tuple[Colour, Colour, Colour]
GREEN: Tones = ((0.09, 0.3, 0.18), (0.22, 0.5, 0.24), (0.52, 0.75, 0.3))
_AUTUMN: Tones = ((0.46, 0.16, 0.08), (0.84, 0.38, 0.13), (1.0, 0.74, 0.26))
_CHERRY: Tones = ((0.74, 0.42, 0.55), (0.97, 0.7, 0.8), (1.0, 0.9, 0.94))
_GINKGO: Tones = ((0.62, 0.42, 0.06), (0.92, 0.7, 0.14), (1.0, 0.9, 0.42))
_BARK: Colour = (0.42, 0.29, 0.2)


def _deadtree(b: SetBrush) -> None:
    b.shadow(0.5, 0, 0, 0.4)
    rgb = (0.26, 0.22, 0.24)

    def grow(x: float, y: float, angle: float, long: float, wide: float, depth: int) -> None:
        ex, ey = x + math.cos(angle) * long, y - math.sin(angle) * long
        b.line(
            [(x, y), ((x + ex) / 2 + b.rng.uniform(-0.015, 0.015), (y + ey) / 2), (ex, ey)],
            wide,
            rgb,
            0.5,
        )
        if depth:
            for turn in (b.rng.uniform(0.3, 0.7), -b.rng.uniform(0.3, 0.7)):
                grow(ex, ey, angle + turn, long * b.rng.uniform(0.6, 0.78), wide * 0.62, depth - 1)

    grow(0, 0.02, math.pi / 2 + b.rng.uniform(-0.1, 0.1), 0.34, 0.075, 5)


def _acacia(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    bark = (0.4, 0.3, 0.22)
    b.line([(0, 0.02), (0.03, -0.4), (-0.02, -0.62)], 0.06, bark)
    for x, y in ((-0.36, -0.76), (0.34, -0.78), (-0.14, -0.8), (0.16, -0.82)):
        b.line([(0.01, -0.5), (x * 0.6, -0.68), (x, y)], 0.028, bark)
    for rank, rgb in enumerate(((0.24, 0.34, 0.16), (0.42, 0.52, 0.24), (0.62, 0.68, 0.34))):
        for _ in range(16 - 4 * rank):
            x = b.rng.uniform(-0.5, 0.5)
            y = -0.84 - 0.05 * rank - 0.08 * (1 - abs(x) * 1.6) * b.rng.random()
            b.canvas.drawOval(
                skia.Rect.MakeXYWH(x - 0.12, y - 0.03, 0.24, 0.07), b.ink(rgb, 1, 0.3 + 0.25 * rank)
            )


def _christmastree(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    b.post(0, -0.14, 0.01, 0.08, WOOD)
    for step in range(4):
        low, wide = -0.1 - 0.2 * step, 0.34 - 0.07 * step
        b.curve(
            [
                (0, low - 0.42),
                (wide * 1.1, low - 0.02),
                (wide * 0.5, low + 0.03),
                (0, low - 0.02),
                (-wide * 0.5, low + 0.03),
                (-wide * 1.1, low - 0.02),
            ],
            (0.13, 0.42, 0.24),
            1.1,
            0.6,
        )
    hues: tuple[Colour, ...] = (
        (0.98, 0.3, 0.3),
        (1.0, 0.82, 0.35),
        (0.4, 0.7, 1.0),
        (0.98, 0.98, 0.95),
    )
    for number in range(30):
        y = -b.rng.uniform(0.12, 0.88)
        x = b.rng.uniform(-1, 1) * (0.9 + y) * 0.36
        rgb = hues[number % 4]
        b.oval(x, y, 0.021, 0.021, mix(b.tone(rgb), rgb, 0.7), 0.3)
        b.glow(x, y, 0.09, rgb, 0.6)
    points = []
    for turn in range(10):
        reach = 0.09 if turn % 2 == 0 else 0.04
        points.append(
            (reach * math.sin(turn * math.pi / 5), -0.98 - reach * math.cos(turn * math.pi / 5))
        )
    b.poly(points, (1.0, 0.85, 0.3))
    b.glow(0, -0.98, 0.3, (1.0, 0.85, 0.4), 0.7)


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
    lit = tuple(b.tone(rgb, 0.15 + 0.38 * rank) for rank, rgb in enumerate(GREEN))
    for x, y, size in ((-0.12, -0.66, 0.13), (0.13, -0.74, 0.14), (0.0, -0.87, 0.15)):
        crown(b.canvas, (x, y), size, lit, b.rng, b.air.toward)  # type: ignore[arg-type]


PIECES = {
    "tree": _round(GREEN),
    "autumntree": _round(_AUTUMN),
    "cherry": _round(_CHERRY, (0.34, 0.22, 0.2)),
    "ginkgo": _round(_GINKGO),
    "pine": _pine,
    "palm": _palm,
    "birch": _birch,
    "acacia": _acacia,
    "deadtree": _deadtree,
    "christmastree": _christmastree,
}
