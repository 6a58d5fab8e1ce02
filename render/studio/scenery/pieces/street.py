"""What stands in streets: lamps, signs, benches, clocks, stops."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.materials import IRON, WOOD
from render.studio.scenery.pieces.wonders import sign
from render.studio.scenery.set_brush import LAMP, SetBrush


def _phonebox(b: SetBrush) -> None:
    """A red telephone box."""
    b.shadow(0.5, 0, 0, 0.4)
    red = (0.8, 0.13, 0.14)
    b.box(-0.19, -0.93, 0.38, 0.95, red, 0.01)
    b.curve([(-0.21, -0.9), (-0.18, -1.0), (0.18, -1.0), (0.21, -0.9)], red)
    b.box(-0.15, -0.92, 0.3, 0.05, b.shining((1.0, 0.95, 0.8), (0.97, 0.95, 0.9)), 0)
    for row in range(6):
        for column in range(3):
            b.window(-0.14 + 0.097 * column, -0.83 + 0.13 * row, 0.085, 0.115, True)
    b.glow(0, -0.5, 0.5, (1.0, 0.85, 0.6), 0.4)


def _bench(b: SetBrush) -> None:
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.8, 0.8):
        b.line([(x, 0), (x, -0.48), (x * 1.02, -1.0)], 0.06, IRON, 0.5)
        b.line([(x, -0.3), (x * 0.86, 0.02)], 0.05, IRON, 0.4)
    for y in (-0.95, -0.78, -0.61):
        b.box(-0.98, y, 1.96, 0.12, WOOD, 0.02)
    b.box(-1.0, -0.46, 2.0, 0.1, mix(WOOD, (1, 1, 1), 0.1), 0.02)


def _lamp(b: SetBrush) -> None:
    b.shadow(0.16, 0, 0, 0.4)
    b.post(0, -0.88, 0.0, 0.022, IRON)
    b.box(-0.03, -0.06, 0.06, 0.06, IRON, 0.01)
    b.box(-0.02, -0.86, 0.04, 0.02, IRON)
    b.glow(0, -0.93, 0.5, LAMP, 0.75)
    glass = b.shining((1.0, 0.9, 0.62), b.tone((0.95, 0.95, 0.9)))
    b.canvas.drawPath(
        _lantern(), skia.Paint(Color=skia.Color4f(*glass, 1).toColor(), AntiAlias=True)
    )
    b.poly([(-0.06, -0.97), (0, -1.02), (0.06, -0.97)], IRON)
    b.glow(0, 0.0, 0.34, LAMP, 0.25)


def _lantern() -> skia.Path:
    path = skia.Path()
    path.addPoly(
        [skia.Point(*p) for p in ((-0.034, -0.87), (0.034, -0.87), (0.05, -0.97), (-0.05, -0.97))],
        True,
    )
    return path


def _streetlamp(b: SetBrush) -> None:
    b.shadow(0.12, 0, 0, 0.4)
    b.post(0, -0.97, 0, 0.018, (0.4, 0.43, 0.47))
    b.line([(0, -0.96), (0.03, -0.995), (0.15, -1.0)], 0.014, (0.4, 0.43, 0.47))
    b.box(0.1, -1.005, 0.11, 0.02, (0.3, 0.32, 0.36), 0.008)
    b.glow(0.155, -0.98, 0.5, LAMP, 0.7)
    b.flat(0.105, -0.986, 0.1, 0.008, b.shining((1, 0.93, 0.75)))
    b.glow(0.155, 0.0, 0.36, LAMP, 0.22)


def _trafficlight(b: SetBrush) -> None:
    b.shadow(0.14, 0, 0, 0.4)
    b.post(0, -0.9, 0, 0.03, IRON)
    b.box(-0.065, -1.0, 0.13, 0.34, (0.16, 0.18, 0.2), 0.03)
    for number, rgb in enumerate(((0.95, 0.2, 0.18), (1.0, 0.75, 0.2), (0.25, 0.9, 0.45))):
        y = -0.94 + 0.11 * number
        on = number == 2
        b.oval(0, y, 0.038, 0.038, rgb if on else mix(rgb, (0.1, 0.1, 0.1), 0.7), 0.4)
        if on:
            b.glow(0, y, 0.16, rgb, 0.6)


def _stationclock(b: SetBrush) -> None:
    b.post(0, -0.9, 0.02, 0.025, IRON)
    clock_face(b, 0, -0.9, 0.11)


def clock_face(b: SetBrush, x: float, y: float, r: float) -> None:
    b.oval(x, y, r, r, IRON)
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
        b.post(x, -0.9, 0.02, 0.04, IRON)
    b.box(-0.9, -1.0, 1.8, 0.1, (0.26, 0.5, 0.72), 0.03)
    b.box(-0.6, -0.3, 0.9, 0.06, WOOD, 0.01)
    b.line([(-0.5, -0.26), (-0.5, 0)], 0.03, IRON)
    b.line([(0.2, -0.26), (0.2, 0)], 0.03, IRON)
    b.box(0.42, -0.76, 0.3, 0.5, b.shining((0.98, 0.86, 0.6), (0.95, 0.6, 0.5)), 0.02)
    sign(b, 0.46, -0.66, 0.22, 0.1, (1, 1, 1))
    b.glow(0.2, -0.88, 0.9, (0.9, 0.95, 1.0), 0.4)
    b.post(1.05, -1.05, 0.02, 0.025, IRON)
    b.oval(1.05, -1.06, 0.12, 0.12, (0.2, 0.45, 0.8))


def _pricesign(b: SetBrush) -> None:
    b.box(-0.16, -1.0, 0.32, 0.6, (0.88, 0.24, 0.2), 0.03)
    b.post(0, -0.42, 0.02, 0.05, (0.7, 0.7, 0.74))
    for row in range(3):
        b.flat(-0.12, -0.78 + 0.12 * row, 0.24, 0.08, (0.1, 0.1, 0.12))
        sign(b, -0.1, -0.775 + 0.12 * row, 0.2, 0.07, (1.0, 0.8, 0.3))


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


PIECES = {
    "bench": _bench,
    "lamp": _lamp,
    "streetlamp": _streetlamp,
    "trafficlight": _trafficlight,
    "busshelter": _busshelter,
    "roadsign": _roadsign,
    "roadsign2": _roadsign2,
    "stationclock": _stationclock,
    "stationroof": _stationroof,
    "phonebox": _phonebox,
    "pricesign": _pricesign,
}
