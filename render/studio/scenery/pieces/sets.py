"""More things for rooms and special places: menus, bread, neon, coral, a lander, painted flats."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import dots, glow
from render.studio.scenery.pieces.furniture import DARK, METAL, PALE, WHITE, WOOD
from render.studio.scenery.set_brush import SetBrush, ring_of


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


def _neonring(b: SetBrush) -> None:
    """On the wall: a neon figure."""
    hues: tuple[Colour, ...] = (
        (1.0, 0.3, 0.65),
        (0.3, 0.85, 1.0),
        (1.0, 0.8, 0.3),
        (0.6, 0.45, 1.0),
    )
    first, second = b.rng.sample(hues, 2)
    glow(b.canvas, 0, 0, 1.0, first, 0.3)
    kind = b.rng.randrange(3)
    if kind == 0:
        b.neon([*ring_of(36, 0, 0, 0.46, 0.46), (0.46, 0)], 0.035, first)
        b.neon([*ring_of(3, 0, 0.03, 0.3, 0.3, -1.57), (0, -0.27)], 0.035, second)
    elif kind == 1:
        points = []
        for turn in range(11):
            reach = 0.48 if turn % 2 == 0 else 0.2
            points.append(
                (reach * math.sin(turn * math.pi / 5), -reach * math.cos(turn * math.pi / 5))
            )
        b.neon(points, 0.035, first)
    else:
        b.neon([(-0.44, 0.3), (-0.2, -0.3), (0.0, 0.1), (0.2, -0.3), (0.44, 0.3)], 0.035, first)
        b.neon([(-0.44, 0.44), (0.44, 0.44)], 0.03, second)


def _scroll(b: SetBrush) -> None:
    """On the wall: a hanging scroll with a brush stroke, half as wide as high."""
    b.box(-0.24, -0.5, 0.48, 1.0, (0.72, 0.62, 0.46), 0.005)
    b.box(-0.19, -0.42, 0.38, 0.84, (0.97, 0.95, 0.88), 0)
    ink = skia.Paint(
        Color=0xFF1C1A1E,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.05,
        StrokeCap=skia.Paint.kRound_Cap,
    )
    path = skia.Path()
    path.addArc(skia.Rect.MakeLTRB(-0.13, -0.3, 0.13, -0.02), 20, 300)
    path.moveTo(-0.1, 0.12)
    path.quadTo(0.02, 0.06, 0.11, 0.14)
    path.moveTo(0.0, 0.06)
    path.quadTo(-0.04, 0.26, -0.1, 0.34)
    b.canvas.drawPath(path, ink)
    for y in (-0.52, 0.5):
        b.box(-0.28, y - 0.02, 0.56, 0.045, DARK, 0.02)


def _weaponrack(b: SetBrush) -> None:
    """Staffs in a rack, 1.4 times as wide as high."""
    b.shadow(1.4, 0, 0, 0.35)
    for x in (-0.6, 0.6):
        b.box(x - 0.05, -1.0, 0.1, 1.0, DARK, 0.02)
    for step in range(4):
        b.line([(-0.72, -0.85 + 0.22 * step), (0.72, -0.85 + 0.22 * step)], 0.05, WOOD)


def _crowdrows(b: SetBrush) -> None:
    """Rows of people in the dark, very wide; on the wall it is drawn about its middle."""
    shirts: tuple[Colour, ...] = (
        (0.6, 0.2, 0.3),
        (0.2, 0.3, 0.6),
        (0.55, 0.5, 0.25),
        (0.3, 0.45, 0.35),
        (0.5, 0.5, 0.56),
    )
    for row in range(7):
        y = -0.42 + 0.14 * row
        size = 0.05 + 0.005 * row
        points: dict[Colour, list[tuple[float, float]]] = {}
        heads: list[tuple[float, float]] = []
        x = -3.6 + 0.05 * (row % 2)
        while x < 3.6:
            points.setdefault(b.rng.choice(shirts), []).append((x, y + size))
            heads.append((x + b.rng.uniform(-0.01, 0.01), y))
            x += size * 2.1
        shade = 0.3 + 0.07 * row
        for rgb, places in points.items():
            dots(b.canvas, places, size * 1.9, b.ink(rgb, 1, shade).getColor())
        dots(b.canvas, heads, size * 1.1, b.ink((0.8, 0.62, 0.5), 1, shade).getColor())


def _toolwall(b: SetBrush) -> None:
    """On the wall: a board with tools, 1.6 times as wide as high."""
    b.box(-0.8, -0.5, 1.6, 1.0, (0.62, 0.5, 0.36), 0.02)
    for step in range(5):
        x = -0.6 + 0.3 * step
        if step % 2:
            b.box(x - 0.03, -0.2, 0.06, 0.5, (0.8, 0.3, 0.2), 0.02)
            b.box(x - 0.12, -0.32, 0.24, 0.14, METAL, 0.02)
        else:
            b.line([(x, -0.26), (x, 0.3)], 0.05, METAL)
            b.oval(x, -0.32, 0.09, 0.09, METAL)
            b.oval(x, -0.35, 0.04, 0.05, (0.62, 0.5, 0.36), 0)


def _coral(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.3)
    hues: tuple[Colour, ...] = (
        (0.98, 0.42, 0.5),
        (1.0, 0.62, 0.3),
        (0.8, 0.45, 0.85),
        (1.0, 0.8, 0.45),
    )
    rgb = b.rng.choice(hues)

    def grow(x: float, y: float, angle: float, long: float, wide: float, depth: int) -> None:
        ex, ey = x + math.cos(angle) * long, y - math.sin(angle) * long
        b.line([(x, y), (ex, ey)], wide, rgb, 0.35 + 0.13 * (5 - depth))
        if depth:
            for turn in (0.45, -0.4):
                grow(
                    ex,
                    ey,
                    angle + turn + b.rng.uniform(-0.2, 0.2),
                    long * 0.76,
                    wide * 0.74,
                    depth - 1,
                )
        else:
            b.canvas.drawCircle(ex, ey, wide * 0.8, b.ink(mix(rgb, (1, 1, 1), 0.4), 1, 0.9))

    for start in (-0.22, 0.0, 0.22):
        grow(start, 0.03, math.pi / 2 - start * 1.6, 0.25, 0.08, 4)
    other = b.rng.choice(hues)
    for x, r in ((-0.42, 0.14), (0.42, 0.17)):
        b.oval(x, -r * 0.7, r, r * 0.9, other)
        for step in range(5):
            b.line(
                [
                    (x - r * 0.7 + r * 0.35 * step, -r * 0.2),
                    (x - r * 0.4 + r * 0.2 * step, -r * 1.3),
                ],
                0.012,
                mix(other, (0, 0, 0), 0.3),
            )


def _seaweed(b: SetBrush) -> None:
    for number in range(6):
        x = (number - 2.5) * 0.09
        high = b.rng.uniform(0.6, 1.0)
        points = [
            (x + 0.045 * math.sin(step * 1.1 + number), -high * step / 9) for step in range(10)
        ]
        rgb: Colour = ((0.16, 0.5, 0.32), (0.3, 0.62, 0.3), (0.12, 0.42, 0.34))[number % 3]
        b.line(points, 0.045, rgb, 0.3 + 0.1 * number)
        for px, py in points[2::2]:
            side = b.rng.choice((-1, 1))
            b.curve(
                [
                    (px, py),
                    (px + side * 0.06, py - 0.06),
                    (px + side * 0.1, py - 0.01),
                    (px + side * 0.05, py + 0.02),
                ],
                rgb,
                0.6,
                0.3,
            )


def _lander(b: SetBrush) -> None:
    """A lander on four legs."""
    b.shadow(1.2, 0, 0, 0.5)
    gold = (0.9, 0.7, 0.3)
    for x, foot in ((-0.3, -0.62), (0.3, 0.62), (-0.14, -0.3), (0.14, 0.3)):
        b.line([(x, -0.36), (foot, -0.03)], 0.035, METAL)
        b.oval(foot, -0.015, 0.09, 0.025, METAL)
    b.poly(
        [(-0.36, -0.24), (-0.42, -0.46), (-0.3, -0.54), (0.3, -0.54), (0.42, -0.46), (0.36, -0.24)],
        gold,
    )
    for step in range(6):
        b.line(
            [(-0.34 + 0.13 * step, -0.52), (-0.38 + 0.15 * step, -0.26)],
            0.012,
            mix(gold, (0.4, 0.2, 0), 0.5),
        )
    b.poly(
        [(-0.26, -0.54), (-0.3, -0.78), (-0.14, -0.92), (0.14, -0.92), (0.3, -0.78), (0.26, -0.54)],
        (0.82, 0.84, 0.88),
    )
    b.poly([(-0.2, -0.7), (-0.05, -0.7), (-0.08, -0.8), (-0.17, -0.8)], (0.2, 0.3, 0.42))
    b.poly([(0.05, -0.7), (0.2, -0.7), (0.17, -0.8), (0.08, -0.8)], (0.2, 0.3, 0.42))
    b.line([(0.1, -0.92), (0.2, -1.08)], 0.015, METAL)
    b.oval(0.22, -1.1, 0.07, 0.04, WHITE)
    b.line([(0, -0.24), (0, -0.02)], 0.04, METAL)


def _moonflag(b: SetBrush) -> None:
    b.post(0, -1.0, 0.02, 0.025, METAL)
    b.curve(
        [(0, -1.02), (0.3, -0.98), (0.6, -1.02), (0.6, -0.66), (0.3, -0.6), (0, -0.66)],
        (0.98, 0.78, 0.25),
    )
    b.oval(0.3, -0.82, 0.1, 0.1, (0.95, 0.4, 0.3), 0.5)


def flat_back(b: SetBrush, half: float, high: float) -> None:
    """The struts of a theatre flat."""
    for x in (-half * 0.6, half * 0.6):
        b.line([(x, -high * 0.7), (x + 0.12, 0.02)], 0.03, PALE, 0.4)


def _hillflat(b: SetBrush) -> None:
    """Painted hills of board, very wide."""
    for rgb, shift, high in (((0.46, 0.68, 0.5), 0.3, 1.0), ((0.36, 0.6, 0.36), 0.0, 0.7)):
        points = [(-5.4, 0.05)]
        for step in range(13):
            points.append(
                (-5.4 + 0.9 * step, -high * (0.55 + 0.4 * math.sin(step * 1.5 + shift * 5)))
            )
        points.append((5.4, 0.05))
        b.curve(points, rgb, 0.5, 1.4)
    for step in range(9):
        x = -4.3 + 1.05 * step
        b.oval(x, -0.2, 0.12, 0.12, (0.98, 0.85, 0.4), 0.8)


def _cloudflat(b: SetBrush) -> None:
    """A cloud of board on strings."""
    for x in (-0.5, 0.5):
        b.line([(x, -6), (x, -0.5)], 0.015, (0.8, 0.78, 0.74))
    b.curve(
        [
            (-1.1, -0.1),
            (-1.0, -0.6),
            (-0.5, -0.7),
            (-0.1, -1.05),
            (0.5, -0.95),
            (0.7, -0.6),
            (1.1, -0.5),
            (1.1, -0.05),
            (0, 0.05),
        ],
        (0.93, 0.96, 1.0),
        0.5,
        1.6,
    )


def _sunflat(b: SetBrush) -> None:
    """A sun of board on a string."""
    b.line([(0, -6), (0, -0.9)], 0.015, (0.8, 0.78, 0.74))
    points = []
    for turn in range(24):
        reach = 0.5 if turn % 2 == 0 else 0.36
        points.append(
            (reach * math.sin(turn * math.pi / 12), -0.5 - reach * math.cos(turn * math.pi / 12))
        )
    b.poly(points, (0.98, 0.72, 0.25), 0.5, 1.4)
    b.oval(0, -0.5, 0.32, 0.32, (1.0, 0.85, 0.4))


PIECES = {
    "menuboard": _menuboard, "coffeemachine": _coffeemachine, "cakecase": _cakecase,
    "breadshelf": _breadshelf, "neonring": _neonring, "scroll": _scroll,
    "weaponrack": _weaponrack, "crowdrows": _crowdrows, "toolwall": _toolwall, "coral": _coral,
    "seaweed": _seaweed, "lander": _lander, "moonflag": _moonflag, "hillflat": _hillflat,
    "cloudflat": _cloudflat, "sunflat": _sunflat,
}  # fmt: skip
