"""Vehicles, still."""

from collections.abc import Callable

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import METAL, WHITE
from render.studio.scenery.set_brush import LAMP, SetBrush

_TYRE: Colour = (0.13, 0.13, 0.15)


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


PIECES = {
    "redcar": _car_of((0.84, 0.22, 0.2)),
    "bluecar": _car_of((0.2, 0.42, 0.74)),
    "taxi": _car_of((0.99, 0.78, 0.16), True),
    "bus": _bus,
    "train": _train,
    "plane": _plane,
    "cargoship": _cargoship,
    "rocket": _rocket,
    "lander": _lander,
    "moonflag": _moonflag,
}
