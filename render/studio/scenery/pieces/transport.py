"""Vehicles and their surroundings, still."""

import math
from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.set_brush import LAMP, SetBrush

_TYRE: Colour = (0.13, 0.13, 0.15)


def wheel(b: SetBrush, x: float, y: float, r: float) -> None:
    b.oval(x, y, r, r, _TYRE)
    b.oval(x, y, r * 0.55, r * 0.55, (0.7, 0.72, 0.76))


def _car_of(rgb: Colour, roof: bool = False) -> Callable[[SetBrush], None]:
    def draw(b: SetBrush) -> None:
        b.shadow(2.7, 0, 0, 0.5)
        path = skia.Path()
        path.moveTo(-1.25, -0.2)
        path.cubicTo(-1.3, -0.5, -1.2, -0.56, -0.78, -0.6)
        path.cubicTo(-0.55, -0.95, -0.4, -1.0, 0.1, -1.0)
        path.cubicTo(0.5, -1.0, 0.6, -0.86, 0.82, -0.62)
        path.cubicTo(1.2, -0.58, 1.28, -0.5, 1.26, -0.2)
        path.close()
        b.path(path, rgb, 1.0)
        for points in (
            ((-0.62, -0.6), (-0.42, -0.88), (-0.04, -0.9), (-0.04, -0.6)),
            ((0.04, -0.6), (0.04, -0.9), (0.36, -0.87), (0.62, -0.6)),
        ):
            glass = skia.Path()
            glass.addPoly([skia.Point(*point) for point in points], True)
            b.path(glass, mix(b.air.sky[0][1], (0.6, 0.75, 0.85), 0.5), 0.8)
        for x in (-0.72, 0.74):
            wheel(b, x, -0.2, 0.23)
        b.box(1.12, -0.48, 0.13, 0.1, (1.0, 0.93, 0.7), 0.03)
        b.glow(1.25, -0.42, 0.7, (1, 0.95, 0.75), 0.6)
        b.box(-1.26, -0.48, 0.1, 0.1, (0.9, 0.2, 0.15), 0.03)
        b.line([(0.0, -0.55), (0.0, -0.24)], 0.02, mix(rgb, (0, 0, 0), 0.4))
        if roof:
            b.box(-0.16, -1.12, 0.34, 0.13, (0.98, 0.98, 0.95), 0.03)
            b.glow(0, -1.06, 0.4, LAMP, 0.5)

    return draw


def _bus(b: SetBrush) -> None:
    b.shadow(2.6, 0, 0, 0.45)
    rgb = b.rng.choice(((0.2, 0.45, 0.8), (0.3, 0.62, 0.36), (0.86, 0.3, 0.26)))
    b.box(-1.25, -1.0, 2.5, 0.88, rgb, 0.08)
    b.box(-1.25, -0.4, 2.5, 0.06, (0.95, 0.95, 0.95), edge=0)
    for step in range(6):
        b.window(-1.15 + step * 0.38, -0.9, 0.33, 0.36, True, 0.03)
    for x in (-0.8, 0.8):
        wheel(b, x, -0.12, 0.16)


def _train(b: SetBrush) -> None:
    """A train along a platform, five times as wide as high."""
    b.box(-2.6, -1.0, 5.2, 0.92, (0.9, 0.91, 0.93), 0.06)
    b.box(-2.6, -0.5, 5.2, 0.14, (0.16, 0.42, 0.72), edge=0)
    for step in range(9):
        x = -2.45 + step * 0.56
        if step % 3 == 1:
            b.box(x + 0.02, -0.86, 0.36, 0.74, (0.78, 0.8, 0.83), 0.02)
            b.window(x + 0.05, -0.8, 0.13, 0.36)
            b.window(x + 0.22, -0.8, 0.13, 0.36)
        else:
            b.window(x, -0.82, 0.42, 0.28, True, 0.03)


def _plane(b: SetBrush) -> None:
    """An aeroplane on the ground, from the side; three times as wide as high."""
    b.shadow(3.0, 0, 0, 0.4)
    white = (0.95, 0.96, 0.97)
    b.poly([(-1.42, -0.5), (-1.66, -1.0), (-1.36, -1.0), (-0.96, -0.56)], (0.2, 0.42, 0.75))
    path = skia.Path()
    path.moveTo(-1.6, -0.52)
    path.cubicTo(-1.2, -0.62, 1.0, -0.64, 1.3, -0.58)
    path.cubicTo(1.6, -0.5, 1.7, -0.36, 1.56, -0.32)
    path.cubicTo(1.3, -0.2, -0.9, -0.2, -1.2, -0.34)
    path.close()
    b.path(path, white, 1.0)
    for step in range(15):
        b.window(-0.95 + step * 0.14, -0.5, 0.06, 0.08, True, 0.03)
    b.window(1.3, -0.5, 0.17, 0.08)
    b.poly([(-0.1, -0.32), (-0.75, -0.06), (-0.5, -0.06), (0.36, -0.3)], (0.82, 0.84, 0.88))
    b.box(-0.34, -0.24, 0.4, 0.14, (0.75, 0.78, 0.82), 0.07)
    for x in (-0.2, 1.1):
        b.line([(x, -0.24), (x, -0.06)], 0.04, (0.4, 0.4, 0.45))
        wheel(b, x, -0.05, 0.06)


def _fuelpump(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.45)
    b.box(-0.26, -1.0, 0.52, 1.02, (0.88, 0.24, 0.2), 0.05)
    b.box(-0.2, -0.9, 0.4, 0.28, (0.94, 0.95, 0.96), 0.02)
    b.flat(-0.15, -0.84, 0.3, 0.1, (0.15, 0.2, 0.2))
    b.line([(0.26, -0.7), (0.42, -0.62), (0.42, -0.25), (0.3, -0.2)], 0.045, (0.15, 0.15, 0.17))
    b.box(-0.3, -0.05, 0.6, 0.07, (0.6, 0.6, 0.62))


def _canopy(b: SetBrush) -> None:
    """The roof of a petrol station, three times as wide as high."""
    for x in (-1.1, 1.1):
        b.post(x, -0.85, 0.02, 0.08, (0.86, 0.87, 0.9))
    b.box(-1.6, -1.0, 3.2, 0.2, (0.95, 0.96, 0.97), 0.02)
    b.box(-1.6, -0.93, 3.2, 0.07, (0.88, 0.24, 0.2), edge=0)
    for x in (-1.0, 0, 1.0):
        b.flat(x - 0.2, -0.8, 0.4, 0.02, b.shining((1, 0.98, 0.9)))
        b.glow(x, -0.78, 0.8, (1, 0.97, 0.85), 0.45)


def _crane(b: SetBrush) -> None:
    rgb = (0.96, 0.72, 0.16)
    b.line([(0, 0), (0, -1.0)], 0.03, rgb)
    y = 0.0
    while y > -0.95:
        b.line([(-0.03, y), (0.03, y - 0.05), (-0.03, y - 0.1)], 0.008, rgb, 0.4)
        y -= 0.1
    b.line([(-0.28, -0.92), (0.62, -0.92)], 0.024, rgb)
    b.line([(-0.28, -0.92), (0, -1.05), (0.6, -0.92)], 0.008, rgb)
    b.box(-0.32, -0.94, 0.12, 0.1, (0.5, 0.5, 0.54))
    b.box(0.01, -0.9, 0.08, 0.08, (0.9, 0.92, 0.95))
    b.line([(0.45, -0.92), (0.45, -0.55)], 0.006, (0.3, 0.3, 0.3))
    b.box(0.37, -0.55, 0.16, 0.05, (0.7, 0.4, 0.3))


def _digger(b: SetBrush) -> None:
    b.shadow(1.7, 0, 0, 0.45)
    rgb = (0.97, 0.72, 0.14)
    b.box(-0.62, -0.22, 1.0, 0.24, (0.2, 0.2, 0.22), 0.12)
    b.box(-0.6, -0.56, 0.9, 0.36, rgb, 0.05)
    b.box(-0.5, -0.98, 0.46, 0.5, rgb, 0.05)
    b.window(-0.42, -0.92, 0.32, 0.32, False, 0.03)
    b.line([(0.24, -0.46), (0.62, -1.05), (0.95, -0.6)], 0.11, rgb, 0.5)
    b.poly([(0.84, -0.62), (1.06, -0.6), (1.02, -0.3), (0.76, -0.36)], (0.4, 0.4, 0.44))


def _container(b: SetBrush) -> None:
    rgb = b.rng.choice(((0.82, 0.3, 0.24), (0.2, 0.45, 0.62), (0.9, 0.6, 0.2), (0.3, 0.55, 0.4)))
    b.box(-1.1, -1.0, 2.2, 1.0, rgb, 0.02)
    for step in range(20):
        b.line(
            [(-1.03 + step * 0.108, -0.93), (-1.03 + step * 0.108, -0.07)],
            0.03,
            mix(rgb, (0, 0, 0), 0.25),
            0.4,
        )


def _cargoship(b: SetBrush) -> None:
    """A ship with containers, three times as wide as high."""
    for row in range(3):
        for step in range(7):
            rgb = b.rng.choice(
                (
                    (0.82, 0.3, 0.24),
                    (0.2, 0.45, 0.62),
                    (0.9, 0.6, 0.2),
                    (0.3, 0.55, 0.4),
                    (0.8, 0.8, 0.82),
                )
            )
            b.box(-1.0 + step * 0.26, -0.56 - 0.13 * row, 0.25, 0.13, rgb, edge=0.5)
    b.box(0.88, -1.0, 0.32, 0.6, (0.95, 0.95, 0.95))
    b.windows(0.9, -0.96, 0.28, 0.2, 4, 2, 0.8)
    b.poly([(-1.5, -0.46), (1.5, -0.42), (1.32, 0.02), (-1.2, 0.02)], (0.16, 0.24, 0.36))
    b.poly([(-1.3, -0.14), (1.4, -0.14), (1.32, 0.02), (-1.2, 0.02)], (0.7, 0.2, 0.18), 0.6, 0)


def _rocket(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    for side in (-1, 1):
        b.curve(
            [(side * 0.1, -0.32), (side * 0.34, -0.1), (side * 0.32, 0.06), (side * 0.1, -0.08)],
            (0.86, 0.24, 0.24),
        )
    path = skia.Path()
    path.moveTo(0, -1.0)
    path.cubicTo(0.22, -0.8, 0.22, -0.4, 0.13, -0.06)
    path.lineTo(-0.13, -0.06)
    path.cubicTo(-0.22, -0.4, -0.22, -0.8, 0, -1.0)
    b.path(path, (0.95, 0.95, 0.96), 1.1)
    nose = skia.Path()
    nose.moveTo(0, -1.0)
    nose.cubicTo(0.09, -0.92, 0.13, -0.85, 0.15, -0.78)
    nose.lineTo(-0.15, -0.78)
    nose.cubicTo(-0.13, -0.85, -0.09, -0.92, 0, -1.0)
    b.path(nose, (0.86, 0.24, 0.24))
    b.oval(0, -0.6, 0.075, 0.075, (0.6, 0.62, 0.66))
    b.oval(0, -0.6, 0.05, 0.05, (0.4, 0.7, 0.9))


def _ferris(b: SetBrush) -> None:
    """A big wheel."""
    hues: tuple[Colour, ...] = (
        (0.93, 0.3, 0.32),
        (0.98, 0.78, 0.25),
        (0.3, 0.62, 0.85),
        (0.45, 0.75, 0.4),
    )
    for side in (-1, 1):
        b.line([(0, -0.54), (side * 0.26, 0)], 0.022, (0.85, 0.87, 0.92))
    for r in (0.42, 0.37):
        ring = skia.Path()
        ring.addCircle(0, -0.54, r)
        ink = b.ink((0.86, 0.88, 0.95), 1, 0.7)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.012)
        b.canvas.drawPath(ring, ink)
    for turn in range(12):
        angle = turn * math.tau / 12 + 0.13
        x, y = 0.42 * math.cos(angle), -0.54 + 0.42 * math.sin(angle)
        b.line([(0, -0.54), (x, y)], 0.006, (0.86, 0.88, 0.95))
        b.glow(x, y, 0.12, hues[turn % 4], 0.7)
        b.box(x - 0.035, y, 0.07, 0.065, hues[turn % 4], 0.02)
    b.oval(0, -0.54, 0.045, 0.045, (0.98, 0.78, 0.25))


def _coaster(b: SetBrush) -> None:
    """A roller coaster's hills, three times as wide as high."""

    def y_of(x: float) -> float:
        return -0.55 - 0.42 * math.sin(x * 2.6 + 0.6) * math.exp(-abs(x) * 0.15)

    for step in range(25):
        x = -1.5 + step * 0.125
        b.line([(x, 0), (x, y_of(x))], 0.016, (0.92, 0.93, 0.96))
        if step:
            b.line([(x - 0.125, 0), (x, y_of(x) * 0.6)], 0.008, (0.8, 0.82, 0.86))
    points = [(-1.55 + 3.1 * step / 60, y_of(-1.55 + 3.1 * step / 60)) for step in range(61)]
    b.line(points, 0.045, (0.9, 0.28, 0.3))
    for number in range(4):
        x = -0.42 + 0.14 * number
        slope = math.degrees(math.atan((y_of(x + 0.01) - y_of(x)) / 0.01))
        with b.at(x, y_of(x), 1, slope):
            b.box(-0.06, -0.11, 0.12, 0.09, (0.98, 0.78, 0.25), 0.025)


def _carousel(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    b.box(-0.6, -0.1, 1.2, 0.12, (0.9, 0.72, 0.4), 0.03)
    hues: tuple[Colour, ...] = ((0.95, 0.4, 0.5), (0.98, 0.94, 0.86))
    for step in range(7):
        x = -0.54 + step * 0.18
        b.post(x, -0.66, -0.1, 0.02, (0.98, 0.8, 0.35))
        if step % 2:
            rgb = ((0.98, 0.97, 0.95), (0.85, 0.6, 0.45), (0.7, 0.75, 0.9))[step // 2 % 3]
            y = -0.3 - 0.06 * (step % 4 == 1)
            b.oval(x, y, 0.09, 0.06, rgb)
            b.curve(
                [
                    (x + 0.05, y - 0.02),
                    (x + 0.1, y - 0.15),
                    (x + 0.17, y - 0.1),
                    (x + 0.1, y - 0.02),
                ],
                rgb,
            )
            for dx in (-0.05, 0.05):
                b.line([(x + dx, y + 0.04), (x + dx * 1.3, y + 0.12)], 0.02, rgb)
    for number in range(8):
        left, right = -0.68 + 0.17 * number, -0.68 + 0.17 * (number + 1)
        b.poly(
            [(left, -0.64), (left * 0.1, -0.98), (right * 0.1, -0.98), (right, -0.64)],
            hues[number % 2],
            0.6,
            0.6,
        )
        b.canvas.drawCircle((left + right) / 2, -0.62, 0.035, b.ink((1.0, 0.85, 0.45), 1, 0.9))
        b.glow((left + right) / 2, -0.62, 0.14, LAMP, 0.6)
    b.oval(0, -1.0, 0.03, 0.04, (0.98, 0.8, 0.35))


PIECES = {
    "redcar": _car_of((0.84, 0.22, 0.2)),
    "bluecar": _car_of((0.2, 0.42, 0.74)),
    "taxi": _car_of((0.99, 0.78, 0.16), True),
    "bus": _bus,
    "train": _train,
    "plane": _plane,
    "fuelpump": _fuelpump,
    "canopy": _canopy,
    "crane": _crane,
    "digger": _digger,
    "container": _container,
    "cargoship": _cargoship,
    "rocket": _rocket,
    "ferris": _ferris,
    "coaster": _coaster,
    "carousel": _carousel,
}
