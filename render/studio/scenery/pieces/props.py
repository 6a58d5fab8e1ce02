"""Smaller things outdoors: barrels, crates, signs, ramps, banners, lanterns, balloons."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import glow
from render.studio.scenery.pieces.buildings import sign
from render.studio.scenery.set_brush import LAMP, SetBrush, ring_of

_WOOD: Colour = (0.6, 0.42, 0.26)
_IRON: Colour = (0.3, 0.32, 0.36)


def _barrel(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.45)
    b.curve(
        [(-0.3, 0.1), (-0.46, -0.5), (-0.3, -1.1), (0.3, -1.1), (0.46, -0.5), (0.3, 0.1)],
        _WOOD,
        1.2,
    )
    for y in (-0.24, -0.74):
        b.line([(-0.37, y), (0.37, y)], 0.07, _IRON)
    for x in (-0.2, 0, 0.2):
        b.line([(x, -0.95), (x, -0.03)], 0.02, mix(_WOOD, (0, 0, 0), 0.4))


def crate(b: SetBrush, x: float, y: float, size: float) -> None:
    b.box(x - size / 2, y - size, size, size, _WOOD, 0.01)
    for share in (0.0, 0.84):
        b.box(
            x - size / 2,
            y - size + size * share,
            size,
            size * 0.16,
            mix(_WOOD, (1, 1, 1), 0.15),
            0.01,
        )
    b.line(
        [(x - size * 0.42, y - size * 0.2), (x + size * 0.42, y - size * 0.8)],
        size * 0.1,
        mix(_WOOD, (1, 1, 1), 0.1),
    )


def _crates(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.45)
    crate(b, -0.3, 0, 0.55)
    crate(b, 0.3, 0, 0.55)
    crate(b, 0.02, -0.53, 0.48)


def _log(b: SetBrush) -> None:
    b.shadow(3.2, 0, 0, 0.4)
    b.box(-1.5, -0.9, 3.0, 0.9, (0.46, 0.31, 0.2), 0.42, 1.2)
    b.oval(1.25, -0.45, 0.3, 0.43, (0.82, 0.64, 0.42))
    b.oval(1.25, -0.45, 0.16, 0.24, (0.7, 0.5, 0.32), 0.6)


def _lantern(b: SetBrush) -> None:
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.3, -0.12, 0.6, 0.12, _IRON, 0.03)
    b.box(-0.3, -0.85, 0.6, 0.12, _IRON, 0.03)
    b.box(-0.24, -0.74, 0.48, 0.62, b.shining((1.0, 0.85, 0.5)), 0.08, edge=0.6)
    b.glow(0, -0.42, 1.8, LAMP, 0.7)
    b.line([(-0.2, -0.85), (0, -1.0), (0.2, -0.85)], 0.05, _IRON)


def _haybale(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.45)
    b.box(-0.7, -0.95, 1.4, 0.95, (0.9, 0.74, 0.36), 0.12)
    for _ in range(40):
        x, y = b.rng.uniform(-0.66, 0.6), -b.rng.uniform(0.05, 0.9)
        b.line([(x, y), (x + 0.1, y + b.rng.uniform(-0.04, 0.04))], 0.02, (0.72, 0.55, 0.22), 0.5)
    for x in (-0.3, 0.3):
        b.line([(x, -0.95), (x, 0)], 0.035, (0.66, 0.3, 0.2))


def _windmill(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.35)
    b.poly([(-0.17, 0.02), (-0.1, -0.62), (0.1, -0.62), (0.17, 0.02)], (0.95, 0.92, 0.86))
    b.curve([(-0.15, -0.58), (0, -0.86), (0.15, -0.58)], (0.56, 0.32, 0.24))
    b.box(-0.04, -0.16, 0.08, 0.18, (0.5, 0.33, 0.22), 0.01)
    b.window(-0.03, -0.42, 0.06, 0.08)
    for turn in range(4):
        with b.at(0, -0.64, 1, 90 * turn + 24):
            b.line([(0, 0), (0.4, 0)], 0.012, _WOOD)
            b.poly(
                [(0.08, 0.0), (0.4, 0.0), (0.4, 0.09), (0.08, 0.07)], (0.96, 0.94, 0.9), 0.5, 0.6
            )
            for step in range(5):
                b.line([(0.12 + 0.065 * step, 0), (0.12 + 0.065 * step, 0.08)], 0.006, _WOOD)
    b.oval(0, -0.64, 0.025, 0.025, _WOOD)


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


def _seesaw(b: SetBrush) -> None:
    b.shadow(2.0, 0, 0, 0.35)
    b.poly([(-0.16, 0), (0, -0.5), (0.16, 0)], (0.25, 0.5, 0.85))
    b.line([(-1.0, -0.16), (1.0, -0.84)], 0.1, (0.95, 0.75, 0.2))
    for x, y in ((-0.8, -0.26), (0.8, -0.8)):
        b.line([(x, y), (x, y - 0.25)], 0.06, (0.9, 0.3, 0.26))


def _zoogate(b: SetBrush) -> None:
    """A gate with a sign that shows paws, wider than high."""
    for x in (-0.62, 0.62):
        b.box(x - 0.09, -0.95, 0.18, 0.98, (0.62, 0.46, 0.3), 0.02)
        b.box(x - 0.13, -1.0, 0.26, 0.09, (0.5, 0.36, 0.24), 0.02)
    path = skia.Path()
    path.moveTo(-0.62, -0.7)
    path.quadTo(0, -1.06, 0.62, -0.7)
    path.lineTo(0.62, -0.92)
    path.quadTo(0, -1.28, -0.62, -0.92)
    path.close()
    b.path(path, (0.3, 0.56, 0.32))
    for x, y in ((-0.3, -0.91), (0.0, -1.0), (0.3, -0.91)):
        b.oval(x, y + 0.03, 0.05, 0.04, (1.0, 0.95, 0.82), 0)
        for dx in (-0.05, -0.017, 0.017, 0.05):
            b.oval(x + dx, y - 0.02 - 0.01 * (abs(dx) < 0.03), 0.014, 0.018, (1.0, 0.95, 0.82), 0)


def _balloons(b: SetBrush) -> None:
    hues: tuple[Colour, ...] = (
        (0.93, 0.28, 0.34),
        (0.98, 0.78, 0.24),
        (0.3, 0.6, 0.92),
        (0.5, 0.78, 0.4),
        (0.95, 0.5, 0.75),
    )
    for number in range(5):
        x, y = (number - 2) * 0.13, -0.78 - 0.12 * (number % 2) - 0.05 * (number == 2)
        b.line([(0, 0), (x * 0.5, -0.4), (x, y + 0.12)], 0.006, (0.85, 0.85, 0.85))
        b.oval(x, y, 0.105, 0.13, hues[number], 0.6)
        b.canvas.drawOval(
            skia.Rect.MakeXYWH(x - 0.06, y - 0.09, 0.04, 0.06), b.ink((1, 1, 1), 0.55, 1.0)
        )


def _goal(b: SetBrush) -> None:
    for x in (-1.1, 1.1):
        b.line([(x, 0), (x * 0.86, -0.82)], 0.012, (0.9, 0.92, 0.92))
    for step in range(23):
        x = -1.1 + 0.1 * step
        b.line([(x, -1.0), (x * 0.9, -0.1)], 0.008, (0.93, 0.95, 0.95), 0.7)
    for step in range(9):
        y = -1.0 + 0.11 * step
        b.line([(-1.1, y), (1.1, y)], 0.008, (0.93, 0.95, 0.95), 0.7)
    b.line([(-1.15, 0), (-1.15, -1.0), (1.15, -1.0), (1.15, 0)], 0.05, (0.98, 0.98, 0.97))


def _cornerflag(b: SetBrush) -> None:
    b.post(0, -1.0, 0, 0.05, (0.98, 0.95, 0.6))
    b.poly([(0, -1.0), (0.55, -0.82), (0, -0.62)], (0.93, 0.25, 0.22))


def _flagpole(b: SetBrush) -> None:
    b.post(0, -1.0, 0, 0.022, (0.85, 0.86, 0.9))
    rgb = b.rng.choice(((0.93, 0.28, 0.25), (0.2, 0.5, 0.85), (0.98, 0.75, 0.2)))
    b.curve([(0, -1.04), (0.2, -0.98), (0.36, -1.02), (0.36, -0.78), (0.2, -0.74), (0, -0.8)], rgb)


def _checkers(b: SetBrush) -> None:
    """A gate over the finish, three times as wide as high."""
    for x in (-1.5, 1.5):
        b.post(x, -1.0, 0.02, 0.05, (0.8, 0.82, 0.86))
    for row in range(3):
        for step in range(34):
            rgb = (0.97, 0.97, 0.97) if (row + step) % 2 else (0.1, 0.1, 0.12)
            b.box(-1.53 + 0.09 * step, -1.02 + 0.09 * row, 0.09, 0.09, rgb, 0, 0.4, 0)


def _tyres(b: SetBrush) -> None:
    for x, y in ((-0.5, 0), (0.0, 0), (0.5, 0), (-0.25, -0.45), (0.25, -0.45)):
        b.box(x - 0.26, y - 0.46, 0.52, 0.46, (0.16, 0.16, 0.18), 0.12)
        b.line(
            [(x - 0.2, y - 0.23), (x + 0.2, y - 0.23)],
            0.06,
            (0.93, 0.93, 0.93) if x else (0.85, 0.2, 0.2),
        )


def _ramp(b: SetBrush, way: float = 1.0) -> None:
    path = skia.Path()
    path.moveTo(-way, 0)
    path.lineTo(-way, -1.0)
    path.lineTo(-way * 0.6, -1.0)
    path.quadTo(-way * 0.3, -0.1, way * 1.0, 0)
    path.close()
    b.shadow(2.2, 0, 0, 0.4)
    b.path(path, (0.66, 0.64, 0.62))
    b.line([(-way * 0.97, -0.98), (-way * 0.62, -0.98)], 0.05, (0.8, 0.82, 0.86))
    for x in (0.9, 0.62):
        b.line([(-way * x, -1.0), (-way * x, -1.25)], 0.03, _IRON)
    b.line([(-way * 0.92, -1.25), (-way * 0.6, -1.25)], 0.03, _IRON)


def _ramp2(b: SetBrush) -> None:
    _ramp(b, -1.0)


def _graffiti(b: SetBrush) -> None:
    """A wall with a painting on it, six times as wide as high."""
    b.box(-3.2, -1.0, 6.4, 1.02, (0.74, 0.72, 0.7), 0.01)
    hues: tuple[Colour, ...] = (
        (0.95, 0.3, 0.5),
        (0.2, 0.65, 0.9),
        (0.98, 0.75, 0.2),
        (0.4, 0.8, 0.45),
        (0.6, 0.35, 0.85),
    )
    for number in range(12):
        x = -2.9 + 0.52 * number
        points = [
            (x + px * b.rng.uniform(0.8, 1.3), -0.5 + py)
            for px, py in ring_of(7, 0, 0, 0.26, 0.34, b.rng.random() * 6)
        ]
        b.curve(points, hues[(number * 2 + b.rng.randrange(3)) % 5], 0.4, 1.5)
        b.line(
            [(x - 0.1, -0.6), (x + 0.05, -0.4), (x + 0.12, -0.62)], 0.04, (0.98, 0.98, 0.98), 1.0
        )


def _scaffold(b: SetBrush) -> None:
    b.box(-0.4, -1.0, 0.8, 1.02, (0.76, 0.72, 0.68))
    for row in range(4):
        for step in range(3):
            b.box(-0.33 + 0.24 * step, -0.93 + 0.24 * row, 0.16, 0.15, (0.36, 0.36, 0.4))
    for x in (-0.46, -0.15, 0.16, 0.46):
        b.line([(x, 0), (x, -1.04)], 0.014, (0.9, 0.7, 0.2))
    for row in range(5):
        y = -1.0 + 0.24 * row
        b.line([(-0.48, y), (0.48, y)], 0.02, (0.7, 0.55, 0.35))


def _cone(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.box(-0.42, -0.1, 0.84, 0.1, (0.93, 0.4, 0.12), 0.03)
    b.poly([(-0.28, -0.08), (-0.06, -1.0), (0.06, -1.0), (0.28, -0.08)], (0.98, 0.45, 0.14))
    b.poly(
        [(-0.21, -0.36), (-0.15, -0.62), (0.15, -0.62), (0.21, -0.36)], (0.98, 0.98, 0.97), 0.6, 0
    )


def _barrier(b: SetBrush) -> None:
    for x in (-0.8, 0.8):
        b.line([(x, 0), (x, -1.0)], 0.1, (0.7, 0.7, 0.72))
    for step in range(8):
        rgb = (0.93, 0.3, 0.2) if step % 2 else (0.97, 0.97, 0.96)
        b.poly(
            [
                (-1.0 + 0.25 * step, -0.9),
                (-0.75 + 0.25 * step, -0.9),
                (-0.75 + 0.25 * step, -0.5),
                (-1.0 + 0.25 * step, -0.5),
            ],
            rgb,
            0.5,
            0,
        )


def _banner(b: SetBrush) -> None:
    b.post(0, -1.0, 0.02, 0.025, _WOOD)
    rgb = b.rng.choice(((0.72, 0.16, 0.2), (0.18, 0.3, 0.62), (0.5, 0.2, 0.5)))
    b.line([(-0.02, -0.96), (0.32, -0.96)], 0.02, _WOOD)
    b.poly([(0.02, -0.96), (0.3, -0.96), (0.31, -0.46), (0.16, -0.56), (0.02, -0.46)], rgb)
    b.oval(0.16, -0.76, 0.07, 0.07, (0.95, 0.8, 0.35), 0.6)


def _sandbags(b: SetBrush) -> None:
    for row in range(3):
        for step in range(5 - row):
            x = (step - (4 - row) / 2) * 0.62
            b.box(x - 0.32, -0.34 * (row + 1), 0.64, 0.38, (0.7, 0.6, 0.42), 0.16)


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


def _mast(b: SetBrush) -> None:
    b.post(0, -1.05, 0.02, 0.06, _WOOD)
    for y, half in ((-0.92, 0.34), (-0.5, 0.4)):
        b.line([(-half, y), (half, y)], 0.02, _WOOD)
    b.curve(
        [(-0.34, -0.94), (0.34, -0.94), (0.46, -0.72), (0.38, -0.5), (-0.38, -0.5), (-0.26, -0.72)],
        (0.94, 0.91, 0.83),
    )
    for step in range(1, 3):
        b.line(
            [(-0.32 + 0.02 * step, -0.92 + 0.13 * step), (0.38, -0.92 + 0.13 * step)],
            0.006,
            (0.75, 0.7, 0.6),
        )


def _shiprail(b: SetBrush) -> None:
    for step in range(40):
        x = -17.6 + step * 0.9
        b.curve(
            [
                (x - 0.12, 0),
                (x - 0.18, -0.4),
                (x - 0.08, -0.85),
                (x + 0.08, -0.85),
                (x + 0.18, -0.4),
                (x + 0.12, 0),
            ],
            _WOOD,
            0.9,
            0.5,
        )
    b.box(-18, -1.0, 36, 0.2, (0.52, 0.34, 0.2), 0.05)
    b.box(-18, -0.08, 36, 0.14, (0.46, 0.3, 0.18), 0.02)


def _helm(b: SetBrush) -> None:
    b.box(-0.08, -0.6, 0.16, 0.62, _WOOD, 0.02)
    for turn in range(4):
        angle = turn * math.pi / 4
        dx, dy = 0.42 * math.cos(angle), 0.42 * math.sin(angle)
        b.line([(-dx, -0.6 - dy), (dx, -0.6 + dy)], 0.05, (0.5, 0.32, 0.19))
    ring = skia.Path()
    ring.addCircle(0, -0.6, 0.29)
    ink = b.ink((0.62, 0.42, 0.25), 1, 0.7)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(0.07)
    b.canvas.drawPath(ring, ink)
    b.oval(0, -0.6, 0.08, 0.08, (0.85, 0.66, 0.3))


def _rigging(b: SetBrush) -> None:
    for step in range(6):
        b.line([(0.25 - 0.1 * step, 0), (-0.12 + 0.02 * step, -1.1)], 0.006, (0.4, 0.32, 0.24))
    for step in range(12):
        y = -0.06 - 0.085 * step
        b.line([(0.25 + y * 0.32, y), (-0.25 - y * 0.2, y)], 0.005, (0.4, 0.32, 0.24))


def _bollard(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.28, -0.8, 0.56, 0.8, _IRON, 0.08)
    b.box(-0.42, -1.0, 0.84, 0.26, _IRON, 0.12)


def _controltower(b: SetBrush) -> None:
    b.poly([(-0.1, 0.02), (-0.07, -0.74), (0.07, -0.74), (0.1, 0.02)], (0.86, 0.86, 0.88))
    b.poly([(-0.2, -0.92), (-0.14, -0.72), (0.14, -0.72), (0.2, -0.92)], (0.3, 0.45, 0.55))
    b.windows(-0.17, -0.9, 0.34, 0.15, 6, 1, 0.9)
    b.box(-0.22, -0.96, 0.44, 0.05, (0.9, 0.9, 0.92))
    b.line([(0, -0.95), (0, -1.08)], 0.015, (0.9, 0.3, 0.2))


def _stationclock(b: SetBrush) -> None:
    b.post(0, -0.9, 0.02, 0.025, _IRON)
    clock_face(b, 0, -0.9, 0.11)


def clock_face(b: SetBrush, x: float, y: float, r: float) -> None:
    b.oval(x, y, r, r, _IRON)
    b.canvas.drawCircle(
        x, y, r * 0.84, b.ink(b.shining((1.0, 0.97, 0.86), (0.98, 0.98, 0.95)), 1, 1.0)
    )
    for turn in range(12):
        angle = turn * math.tau / 12
        b.line(
            [
                (x + r * 0.66 * math.cos(angle), y + r * 0.66 * math.sin(angle)),
                (x + r * 0.76 * math.cos(angle), y + r * 0.76 * math.sin(angle)),
            ],
            r * 0.06,
            (0.2, 0.2, 0.22),
        )
    b.line([(x, y), (x + r * 0.3, y - r * 0.36)], r * 0.1, (0.15, 0.15, 0.17))
    b.line([(x, y), (x - r * 0.1, y - r * 0.62)], r * 0.07, (0.15, 0.15, 0.17))


def _stationroof(b: SetBrush) -> None:
    """The roof over a platform, very wide."""
    b.poly([(-3.2, -1.02), (3.2, -1.02), (3.0, -0.9), (-3.0, -0.9)], (0.5, 0.54, 0.6))
    b.box(-3.2, -1.08, 6.4, 0.08, (0.72, 0.75, 0.8))
    for x in (-1.9, -0.95, 0.95, 1.9):
        b.flat(x - 0.16, -0.9, 0.32, 0.018, b.shining((1, 0.98, 0.88)))
        b.glow(x, -0.88, 0.5, (1, 0.96, 0.85), 0.4)


def _busshelter(b: SetBrush) -> None:
    b.shadow(1.8, 0, 0, 0.4)
    glass = (0.66, 0.8, 0.88)
    b.box(-0.78, -0.86, 1.56, 0.8, glass, 0.01, 0.5)
    for x in (-0.8, 0.0, 0.8):
        b.post(x, -0.9, 0.02, 0.04, _IRON)
    b.box(-0.9, -1.0, 1.8, 0.1, (0.26, 0.5, 0.72), 0.03)
    b.box(-0.6, -0.3, 0.9, 0.06, _WOOD, 0.01)
    b.line([(-0.5, -0.26), (-0.5, 0)], 0.03, _IRON)
    b.line([(0.2, -0.26), (0.2, 0)], 0.03, _IRON)
    b.box(0.42, -0.76, 0.3, 0.5, b.shining((0.98, 0.86, 0.6), (0.95, 0.6, 0.5)), 0.02)
    sign(b, 0.46, -0.66, 0.22, 0.1, (1, 1, 1))
    b.glow(0.2, -0.88, 0.9, (0.9, 0.95, 1.0), 0.4)
    b.post(1.05, -1.05, 0.02, 0.025, _IRON)
    b.oval(1.05, -1.06, 0.12, 0.12, (0.2, 0.45, 0.8))


def _pricesign(b: SetBrush) -> None:
    b.box(-0.16, -1.0, 0.32, 0.6, (0.88, 0.24, 0.2), 0.03)
    b.post(0, -0.42, 0.02, 0.05, (0.7, 0.7, 0.74))
    for row in range(3):
        b.flat(-0.12, -0.78 + 0.12 * row, 0.24, 0.08, (0.1, 0.1, 0.12))
        sign(b, -0.1, -0.775 + 0.12 * row, 0.2, 0.07, (1.0, 0.8, 0.3))


def _paperlamps(b: SetBrush) -> None:
    """A string of paper lanterns, very wide, hung about its middle."""
    hues: tuple[Colour, ...] = ((0.93, 0.3, 0.24), (0.98, 0.72, 0.25), (0.95, 0.45, 0.35))
    points = [
        (-8.5 + 17 * step / 40, 0.25 * math.sin(step / 40 * math.pi * 5) ** 2) for step in range(41)
    ]
    b.line(points, 0.02, (0.25, 0.2, 0.2))
    for number in range(13):
        x, y = points[2 + number * 3]
        rgb = b.shining(hues[number % 3], b.tone(hues[number % 3], 0.8))
        b.glow(x, y + 0.2, 0.8, (1.0, 0.6, 0.3), 0.5)
        b.oval(x, y + 0.22, 0.17, 0.2, rgb, 0.6)
        for dy in (0.03, 0.41):
            b.box(x - 0.07, y + dy - 0.02, 0.14, 0.04, (0.2, 0.15, 0.15))


def _planter(b: SetBrush) -> None:
    b.shadow(1.3, 0, 0, 0.4)
    with b.at(0, -0.5, 0.5):
        for x in (-0.5, 0.0, 0.5):
            b.oval(x, -0.3, 0.45, 0.5, (0.26, 0.52, 0.26), 0.5)
    b.poly([(-0.6, -0.6), (0.6, -0.6), (0.5, 0.02), (-0.5, 0.02)], (0.72, 0.5, 0.38))


def _parapet(b: SetBrush) -> None:
    """The wall around a roof, very wide."""
    b.box(-32, -1.0, 64, 1.1, (0.7, 0.68, 0.66), 0, 0.6)
    b.box(-32, -1.15, 64, 0.3, (0.82, 0.8, 0.77), 0.05)


def _watertank(b: SetBrush) -> None:
    for x in (-0.28, 0.28):
        b.line([(x, 0), (x * 0.9, -0.42)], 0.04, _IRON)
    b.line([(-0.28, 0), (0.25, -0.4)], 0.02, _IRON)
    b.box(-0.34, -0.86, 0.68, 0.46, (0.6, 0.44, 0.32), 0.04, 1.2)
    b.poly([(-0.4, -0.84), (0, -1.02), (0.4, -0.84)], (0.42, 0.32, 0.26))
    for y in (-0.76, -0.52):
        b.line([(-0.34, y), (0.34, y)], 0.02, _IRON)


def _airunit(b: SetBrush) -> None:
    b.shadow(1.8, 0, 0, 0.4)
    b.box(-0.8, -1.0, 1.6, 1.0, (0.82, 0.83, 0.85), 0.05)
    for x in (-0.4, 0.4):
        b.oval(x, -0.5, 0.32, 0.36, (0.3, 0.32, 0.35))
        for turn in range(4):
            angle = turn * math.pi / 4
            b.line(
                [
                    (x - 0.28 * math.cos(angle), -0.5 - 0.32 * math.sin(angle)),
                    (x + 0.28 * math.cos(angle), -0.5 + 0.32 * math.sin(angle)),
                ],
                0.03,
                (0.6, 0.62, 0.65),
            )


def _antenna(b: SetBrush) -> None:
    b.line([(0, 0), (0, -1.0)], 0.02, (0.7, 0.7, 0.74))
    for step in range(5):
        y, half = -0.95 + 0.09 * step, 0.08 + 0.03 * step
        b.line([(-half, y), (half, y)], 0.012, (0.7, 0.7, 0.74))


def _chair(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    rgb = (0.85, 0.5, 0.28)
    for x in (-0.3, 0.3):
        b.line([(x, 0), (x, -0.48)], 0.06, mix(rgb, (0, 0, 0), 0.3))
    b.box(-0.36, -0.54, 0.72, 0.12, rgb, 0.03)
    b.box(-0.34, -1.0, 0.68, 0.36, rgb, 0.08)
    for x in (-0.28, 0.28):
        b.line([(x, -0.7), (x, -0.5)], 0.05, mix(rgb, (0, 0, 0), 0.3))


def _pylon(b: SetBrush) -> None:
    """A pylon of a bridge with its cables."""
    rgb = (0.82, 0.84, 0.88)
    for side in (-1, 1):
        for step in range(8):
            b.line(
                [(0, -0.96 + 0.05 * step), (side * (0.16 + 0.13 * step) * 1.1, -0.1)],
                0.006,
                (0.9, 0.92, 0.95),
            )
    b.poly([(-0.06, 0.02), (-0.03, -1.0), (0.03, -1.0), (0.06, 0.02)], rgb)
    b.glow(0, -1.0, 0.2, (1, 0.3, 0.2), 0.7)


def _bridgerail(b: SetBrush) -> None:
    for step in range(60):
        x = -18 + step * 0.61
        b.line([(x, 0), (x, -0.95)], 0.05, (0.7, 0.74, 0.8))
    for y in (-1.0, -0.5):
        b.box(-18, y, 36, 0.12, (0.8, 0.84, 0.88))
    b.box(-18, -0.08, 36, 0.2, (0.62, 0.62, 0.64))


def _roadsign(b: SetBrush) -> None:
    b.post(0, -0.95, 0.02, 0.04, (0.7, 0.7, 0.72))
    b.box(-0.42, -1.0, 0.84, 0.36, (0.1, 0.46, 0.3), 0.03)
    b.box(-0.4, -0.98, 0.8, 0.32, (0.14, 0.52, 0.34), 0.03)
    sign(b, -0.34, -0.96, 0.66, 0.13, (1, 1, 1))
    sign(b, -0.34, -0.82, 0.5, 0.11, (1, 1, 1))


def _roadsign2(b: SetBrush) -> None:
    b.post(0, -0.8, 0.02, 0.05, (0.7, 0.7, 0.72))
    with b.at(0, -0.75, 1, 45):
        b.box(-0.22, -0.22, 0.44, 0.44, (0.98, 0.78, 0.2), 0.04)
    b.line([(-0.05, -0.65), (-0.05, -0.75), (0.08, -0.85)], 0.04, (0.1, 0.1, 0.1))


def _volcano(b: SetBrush) -> None:
    rock = (0.34, 0.25, 0.25)
    path = skia.Path()
    path.moveTo(-1.1, 0.03)
    path.cubicTo(-0.6, -0.12, -0.3, -0.6, -0.16, -0.84)
    path.lineTo(0.17, -0.84)
    path.cubicTo(0.32, -0.6, 0.6, -0.12, 1.1, 0.03)
    path.close()
    b.path(path, rock, 1.1)
    for _ in range(16):
        x = b.rng.uniform(-0.6, 0.6)
        b.line(
            [(x * 0.24, -0.8), (x * 0.7, -0.35), (x * 1.2, -0.04)],
            0.02,
            mix(rock, (0, 0, 0), b.rng.uniform(0.2, 0.5)),
            0.4,
        )
    for points, width in (
        (((-0.06, -0.84), (-0.1, -0.6), (-0.04, -0.42), (-0.18, -0.2)), 0.05),
        (((0.08, -0.84), (0.14, -0.56), (0.1, -0.3)), 0.04),
        (((0.12, -0.8), (0.3, -0.5), (0.42, -0.24)), 0.03),
    ):
        for scale, rgb in ((1.0, (0.95, 0.25, 0.05)), (0.45, (1.0, 0.8, 0.3))):
            b.canvas.drawPath(_way(points), _lava(width * scale, rgb))
    glow(b.canvas, 0, -0.88, 0.5, (1.0, 0.4, 0.1), 0.8)
    for rank in range(16):
        x = b.rng.uniform(-0.1, 0.1) * (1 + rank * 0.22)
        y = -0.9 - 0.045 * rank
        r = 0.07 + 0.016 * rank
        tone = mix((0.98, 0.5, 0.2), (0.32, 0.27, 0.3), min(1, rank / 5))
        b.canvas.drawCircle(x, y, r, b.ink(tone, 0.8, 0.7))


def _way(points: tuple[tuple[float, float], ...]) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], False)
    return path


def _lava(width: float, rgb: Colour) -> skia.Paint:
    return skia.Paint(
        Color=skia.Color4f(*rgb, 1).toColor(),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def _waterfall(b: SetBrush) -> None:
    """Water over a cliff, as wide as high."""
    stone = (0.42, 0.42, 0.4)
    b.curve(
        [(-1.0, 0.1), (-0.9, -0.7), (-0.5, -1.05), (0.5, -1.08), (0.95, -0.66), (1.05, 0.1)],
        stone,
        1.0,
    )
    for _ in range(60):
        x, y = b.rng.uniform(-0.85, 0.85), -b.rng.uniform(0.02, 0.86)
        w, h = b.rng.uniform(0.06, 0.16), b.rng.uniform(0.05, 0.14)
        b.poly(
            [(x - w, y), (x - w * 0.7, y - h), (x + w * 0.6, y - h * 0.9), (x + w, y + 0.01)],
            mix(stone, (0.7, 0.7, 0.66), b.rng.random() * 0.6),
            1.0,
            0.5,
        )
    for x in (-0.7, -0.5, 0.52, 0.72):
        b.oval(x, -0.92, 0.18, 0.09, (0.24, 0.46, 0.24), 0.4)
    b.poly([(-0.26, -1.0), (0.26, -1.0), (0.34, 0.03), (-0.34, 0.03)], (0.66, 0.84, 0.94), 0.4, 0)
    for _ in range(54):
        x = b.rng.uniform(-0.24, 0.24)
        top, low = -b.rng.uniform(0.3, 1.0), -b.rng.uniform(-0.02, 0.4)
        b.line(
            [(x, min(top, low)), (x * 1.3, max(top, low))],
            b.rng.uniform(0.006, 0.02),
            (0.95, 0.99, 1.0),
            0.9,
        )
    for _ in range(16):
        b.canvas.drawCircle(
            b.rng.uniform(-0.45, 0.45),
            b.rng.uniform(-0.04, 0.04),
            b.rng.uniform(0.04, 0.09),
            b.ink((0.96, 0.99, 1.0), 0.6, 1.0),
        )


def _stalagmite(b: SetBrush) -> None:
    for x, high, wide in ((-0.3, 0.6, 0.2), (0.28, 0.75, 0.22), (0, 1.0, 0.26)):
        b.curve(
            [
                (x - wide, 0.08),
                (x - wide * 0.5, -high * 0.4),
                (x, -high * 1.15),
                (x + wide * 0.5, -high * 0.4),
                (x + wide, 0.08),
            ],
            (0.5, 0.46, 0.46),
            1.1,
        )


def _crystal(b: SetBrush) -> None:
    glow(b.canvas, 0, -0.4, 1.2, (0.4, 0.7, 1.0), 0.5)
    for lean, high, rgb in (
        (-26, 0.7, (0.45, 0.7, 0.98)),
        (24, 0.76, (0.68, 0.55, 0.98)),
        (2, 1.0, (0.5, 0.86, 0.98)),
    ):
        with b.at(0, 0, 1, lean):
            b.poly(
                [(-0.12, 0), (-0.14, -high * 0.8), (0, -high), (0.14, -high * 0.8), (0.12, 0)],
                mix(rgb, (1, 1, 1), 0.15),
                1.0,
            )
            b.poly(
                [(0, -high), (0.14, -high * 0.8), (0.12, 0), (0.02, 0), (0.0, -high * 0.78)],
                mix(rgb, (0, 0, 0.1), 0.25),
                0.4,
                0,
            )


def _torch(b: SetBrush) -> None:
    """A burning torch on a wall."""
    glow(b.canvas, 0, -0.8, 1.6, (1.0, 0.6, 0.25), 0.75)
    b.line([(0, 0), (0, -0.6)], 0.09, _WOOD)
    b.box(-0.1, -0.68, 0.2, 0.14, _IRON, 0.02)
    for size, rgb in ((1.0, (0.98, 0.45, 0.12)), (0.6, (1.0, 0.82, 0.35))):
        b.canvas.drawPath(
            _flame(0, -0.64, 0.13 * size, 0.36 * size),
            skia.Paint(Color=skia.Color4f(*rgb, 1).toColor(), AntiAlias=True),
        )


def _flame(x: float, y: float, wide: float, high: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x - wide, y)
    path.cubicTo(x - wide * 1.4, y - high * 0.5, x - wide * 0.2, y - high * 0.6, x, y - high)
    path.cubicTo(x + wide * 0.5, y - high * 0.6, x + wide * 1.4, y - high * 0.4, x + wide, y)
    path.quadTo(x, y + wide * 0.8, x - wide, y)
    return path


def _igloo(b: SetBrush) -> None:
    b.shadow(2.2, 0, 0, 0.3)
    path = skia.Path()
    path.moveTo(-1.0, 0.03)
    path.cubicTo(-1.0, -1.32, 1.0, -1.32, 1.0, 0.03)
    path.close()
    b.path(path, (0.9, 0.95, 1.0), 1.0)
    b.canvas.save()
    b.canvas.clipPath(path, True)
    for row in range(5):
        y = -0.2 * row
        b.line([(-1.0, y), (1.0, y)], 0.02, (0.66, 0.8, 0.94), 0.6)
        for step in range(8):
            x = -1.0 + 0.3 * step + 0.15 * (row % 2)
            b.line(
                [(x * (1 - 0.1 * row), y), (x * (1 - 0.12 * row), y - 0.2)],
                0.02,
                (0.66, 0.8, 0.94),
                0.6,
            )
    b.canvas.restore()
    door = skia.Path()
    door.moveTo(-0.34, 0.04)
    door.cubicTo(-0.34, -0.6, 0.34, -0.6, 0.34, 0.04)
    b.path(door, (0.86, 0.92, 0.98))
    hole = skia.Path()
    hole.moveTo(-0.22, 0.04)
    hole.cubicTo(-0.22, -0.42, 0.22, -0.42, 0.22, 0.04)
    b.path(hole, b.shining((1.0, 0.75, 0.4), (0.2, 0.32, 0.48)), 0.5, 0)
    b.glow(0, -0.15, 0.8, LAMP, 0.4)


def _iceblock(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.3)
    ice = (0.72, 0.88, 0.98)
    b.poly(
        [
            (-0.9, 0.03),
            (-0.7, -0.6),
            (-0.3, -0.72),
            (-0.05, -1.0),
            (0.34, -0.84),
            (0.6, -0.4),
            (0.9, 0.03),
        ],
        ice,
    )
    b.poly([(-0.3, -0.72), (-0.05, -1.0), (0.34, -0.84), (0.1, -0.5)], (0.96, 0.99, 1.0), 0.4, 0)
    b.poly(
        [(0.1, -0.5), (0.34, -0.84), (0.6, -0.4), (0.9, 0.03), (0.3, 0.03)],
        (0.5, 0.72, 0.9),
        0.4,
        0,
    )


def _polesign(b: SetBrush) -> None:
    for row in range(8):
        b.box(
            -0.045,
            -0.125 * (row + 1),
            0.09,
            0.125,
            (0.9, 0.25, 0.25) if row % 2 else (0.98, 0.98, 0.98),
            0,
            0.9,
            0,
        )
    b.oval(0, -1.03, 0.08, 0.08, (0.95, 0.8, 0.35))
    b.poly([(-0.42, -0.86), (0.3, -0.86), (0.4, -0.76), (0.3, -0.66), (-0.42, -0.66)], _WOOD)
    sign(b, -0.36, -0.83, 0.6, 0.14, (1, 1, 1))


def _well(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.42, -0.42, 0.84, 0.44, (0.66, 0.63, 0.6), 0.05, 1.1)
    for x in (-0.36, 0.36):
        b.post(x, -0.84, -0.4, 0.06, _WOOD)
    b.line([(0, -0.76), (0, -0.5)], 0.02, (0.8, 0.7, 0.5))
    b.box(-0.1, -0.56, 0.2, 0.14, _WOOD, 0.02)
    b.poly([(-0.56, -0.76), (0, -1.04), (0.56, -0.76)], (0.62, 0.32, 0.24))


def _christmastree(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    b.post(0, -0.14, 0.01, 0.08, _WOOD)
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


def _grill(b: SetBrush) -> None:
    b.shadow(1.0, 0, 0, 0.4)
    for x in (-0.25, 0.25):
        b.line([(x * 0.6, -0.5), (x * 1.3, 0)], 0.045, _IRON)
    b.curve([(-0.5, -0.82), (-0.42, -0.4), (0.42, -0.4), (0.5, -0.82)], (0.2, 0.2, 0.22))
    b.box(-0.5, -0.84, 1.0, 0.06, (0.6, 0.6, 0.64), 0.02)
    for x, rgb in (
        (-0.3, (0.6, 0.28, 0.18)),
        (-0.08, (0.85, 0.4, 0.28)),
        (0.12, (0.6, 0.3, 0.2)),
        (0.32, (0.9, 0.7, 0.3)),
    ):
        b.oval(x, -0.88, 0.09, 0.045, rgb, 0.5)
    glow(b.canvas, 0, -0.8, 0.5, (1.0, 0.5, 0.2), 0.35)


def _skilift(b: SetBrush) -> None:
    b.post(0, -1.0, 0.02, 0.03, (0.6, 0.63, 0.68))
    b.line([(-0.14, -0.98), (0.14, -0.98)], 0.025, (0.6, 0.63, 0.68))
    for y, x in ((-0.98, -0.14), (-0.98, 0.14)):
        b.line([(x - 1.6, y + 0.3), (x, y), (x + 1.6, y - 0.26)], 0.007, (0.3, 0.32, 0.36))
    for x, y in ((-0.7, -0.84), (0.62, -1.08)):
        b.line([(x, y), (x, y + 0.14)], 0.012, _IRON)
        b.box(x - 0.07, y + 0.14, 0.14, 0.13, (0.86, 0.26, 0.24), 0.03)
        b.window(x - 0.05, y + 0.16, 0.1, 0.06, True, 0.01)


PIECES = {
    "barrel": _barrel, "crates": _crates, "log": _log, "lantern": _lantern, "haybale": _haybale,
    "windmill": _windmill, "acacia": _acacia, "seesaw": _seesaw, "zoogate": _zoogate,
    "balloons": _balloons, "goal": _goal, "cornerflag": _cornerflag, "flagpole": _flagpole,
    "checkers": _checkers, "tyres": _tyres, "ramp": _ramp, "ramp2": _ramp2, "graffiti": _graffiti,
    "scaffold": _scaffold, "cone": _cone, "barrier": _barrier, "banner": _banner,
    "sandbags": _sandbags, "pumpkin": _pumpkin, "stonelantern": _stonelantern, "mast": _mast,
    "shiprail": _shiprail, "wheelhelm": _helm, "rigging": _rigging, "bollard": _bollard,
    "controltower": _controltower, "stationclock": _stationclock, "stationroof": _stationroof,
    "busshelter": _busshelter, "pricesign": _pricesign, "paperlamps": _paperlamps,
    "planter": _planter, "parapet": _parapet, "watertank": _watertank, "airunit": _airunit,
    "antenna": _antenna, "chair": _chair, "bridgepylon": _pylon, "bridgerail": _bridgerail,
    "roadsign": _roadsign, "roadsign2": _roadsign2, "volcano": _volcano, "waterfall": _waterfall,
    "stalagmite": _stalagmite, "crystal": _crystal, "torch": _torch, "igloo": _igloo,
    "iceblock": _iceblock, "polesign": _polesign, "well": _well, "christmastree": _christmastree,
    "gifts": _gifts, "weddingarch": _weddingarch, "whitechairs": _whitechairs, "grill": _grill,
    "skilift": _skilift,
}  # fmt: skip
