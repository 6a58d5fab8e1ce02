"""Things that stand outdoors: rocks, benches, lamps, fences, tents, boats, fires."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour
from render.studio.scenery.set_brush import LAMP, SetBrush, ring_of

_IRON: Colour = (0.22, 0.25, 0.29)
_WOOD: Colour = (0.62, 0.43, 0.27)


def rock(b: SetBrush, rgb: Colour = (0.56, 0.54, 0.53)) -> None:
    b.shadow(1.9, 0, 0, 0.5)
    r = b.rng
    top = [
        (-0.9, 0.02),
        (-0.82, -0.4 - r.uniform(0, 0.2)),
        (-0.4, -0.85),
        (0.1, -1.0 + r.uniform(0, 0.1)),
        (0.6, -0.75),
        (0.92, -0.3),
        (0.95, 0.03),
    ]
    b.poly(top, rgb, 1.0)
    side = 1 if b.air.toward[0] >= 0 else -1
    heart = (0.1 * side, -0.5)
    faces = [[top[3], top[4], top[5], heart], [top[1], top[2], top[3], heart]]
    b.poly(faces[0 if side > 0 else 1], mix(rgb, (1, 1, 1), 0.2), 0.5, 0)
    b.poly(
        [top[0], top[1], heart] if side > 0 else [top[6], top[5], heart],
        mix(rgb, (0, 0, 0), 0.35),
        0.5,
        0,
    )
    if b.air.snow:
        b.curve(
            [top[1], top[2], top[3], top[4], (0.3, -0.66), (-0.3, -0.7)], (0.95, 0.97, 1.0), 0.4, 0
        )


def _redrock(b: SetBrush) -> None:
    rock(b, (0.72, 0.4, 0.26))


def _darkrock(b: SetBrush) -> None:
    rock(b, (0.3, 0.27, 0.28))


def _bench(b: SetBrush) -> None:
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.8, 0.8):
        b.line([(x, 0), (x, -0.48), (x * 1.02, -1.0)], 0.06, _IRON, 0.5)
        b.line([(x, -0.3), (x * 0.86, 0.02)], 0.05, _IRON, 0.4)
    for y in (-0.95, -0.78, -0.61):
        b.box(-0.98, y, 1.96, 0.12, _WOOD, 0.02)
    b.box(-1.0, -0.46, 2.0, 0.1, mix(_WOOD, (1, 1, 1), 0.1), 0.02)


def _lamp(b: SetBrush) -> None:
    b.shadow(0.16, 0, 0, 0.4)
    b.post(0, -0.88, 0.0, 0.022, _IRON)
    b.box(-0.03, -0.06, 0.06, 0.06, _IRON, 0.01)
    b.box(-0.02, -0.86, 0.04, 0.02, _IRON)
    b.glow(0, -0.93, 0.5, LAMP, 0.75)
    glass = b.shining((1.0, 0.9, 0.62), b.tone((0.95, 0.95, 0.9)))
    b.canvas.drawPath(
        _lantern(), skia.Paint(Color=skia.Color4f(*glass, 1).toColor(), AntiAlias=True)
    )
    b.poly([(-0.06, -0.97), (0, -1.02), (0.06, -0.97)], _IRON)
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
    b.post(0, -0.9, 0, 0.03, _IRON)
    b.box(-0.065, -1.0, 0.13, 0.34, (0.16, 0.18, 0.2), 0.03)
    for number, rgb in enumerate(((0.95, 0.2, 0.18), (1.0, 0.75, 0.2), (0.25, 0.9, 0.45))):
        y = -0.94 + 0.11 * number
        on = number == 2
        b.oval(0, y, 0.038, 0.038, rgb if on else mix(rgb, (0.1, 0.1, 0.1), 0.7), 0.4)
        if on:
            b.glow(0, y, 0.16, rgb, 0.6)


def _fence(b: SetBrush) -> None:
    """A white fence, six times as wide as high."""
    for y in (-0.75, -0.3):
        b.box(-3, y, 6, 0.1, (0.93, 0.92, 0.88))
    for step in range(20):
        x = -2.92 + step * 0.3
        b.poly(
            [(x, 0), (x, -0.88), (x + 0.08, -1.0), (x + 0.16, -0.88), (x + 0.16, 0)],
            (0.96, 0.95, 0.92),
            0.6,
            0.7,
        )


def _railfence(b: SetBrush) -> None:
    """A wooden fence, five times as wide as high."""
    for step in range(6):
        b.box(-2.5 + step, -1.0, 0.13, 1.02, (0.5, 0.36, 0.24), 0.02)
    for y in (-0.82, -0.45):
        b.box(-2.6, y, 5.2, 0.12, (0.6, 0.44, 0.29), 0.03)


def _hedge(b: SetBrush) -> None:
    """A clipped hedge, as wide as high."""
    b.shadow(1.2, 0, 0, 0.45)
    b.box(-0.5, -1.0, 1.0, 1.02, (0.22, 0.44, 0.22), 0.03, 1.1)
    side = 1 if b.air.toward[0] >= 0 else -1
    for _ in range(420):
        x, y = b.rng.uniform(-0.49, 0.49), -b.rng.uniform(0.0, 1.0)
        share = 0.25 + 0.4 * (-y) + 0.3 * side * x
        b.canvas.drawCircle(x, y, b.rng.uniform(0.012, 0.026), b.ink((0.3, 0.56, 0.26), 0.6, share))


def _tent(b: SetBrush) -> None:
    b.shadow(2.0, 0, 0, 0.45)
    b.poly([(-1.0, 0), (-0.16, -1.0), (0.2, -0.96), (1.02, -0.02)], (0.93, 0.55, 0.2), 1.0)
    b.poly([(-1.0, 0), (-0.16, -1.0), (0.34, 0.02)], (0.98, 0.68, 0.28), 0.8)
    inside = b.shining((1.0, 0.86, 0.5), b.tone((0.36, 0.2, 0.1)))
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in ((-0.52, 0.01), (-0.15, -0.82), (-0.05, 0.01))], True)
    b.canvas.drawPath(path, skia.Paint(Color=skia.Color4f(*inside, 1).toColor(), AntiAlias=True))
    b.glow(-0.25, -0.25, 0.9, LAMP, 0.45)
    b.line([(-0.16, -1.0), (-0.2, -1.08)], 0.03, _WOOD)
    b.line([(1.02, 0), (1.25, 0.04)], 0.015, (0.9, 0.9, 0.85))


def _fire(b: SetBrush) -> None:
    """A camp fire with logs and stones."""
    from render.studio.painting.paint import glow

    b.shadow(1.5, 0, 0, 0.3)
    glow(b.canvas, 0, -0.3, 2.2, (1.0, 0.5, 0.15), 0.25 + 0.35 * b.lamp, 0.8)
    for x, y in ring_of(9, 0, 0, 0.66, 0.13):
        b.oval(x, y, 0.13, 0.09, (0.5, 0.48, 0.47))
    for lean in (-26, 24, 4):
        with b.at(0, -0.06, 1, lean):
            b.box(-0.46, -0.07, 0.92, 0.13, (0.45, 0.28, 0.17), 0.05)
    for size, rgb in (
        (1.0, (0.98, 0.4, 0.1)),
        (0.72, (1.0, 0.66, 0.16)),
        (0.44, (1.0, 0.93, 0.55)),
    ):
        w = 0.36 * size
        path = skia.Path()
        path.moveTo(-w, -0.1)
        path.cubicTo(-w * 1.2, -0.5 * size, -w * 0.1, -0.5 * size, -w * 0.25, -1.0 * size)
        path.cubicTo(w * 0.5, -0.75 * size, w * 0.4, -0.5 * size, w * 0.75, -0.62 * size)
        path.cubicTo(w * 0.7, -0.4 * size, w * 1.3, -0.4 * size, w, -0.1)
        path.close()
        b.canvas.drawPath(path, skia.Paint(Color=skia.Color4f(*rgb, 1).toColor(), AntiAlias=True))


def _parasol(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.post(0, -0.9, 0, 0.02, (0.93, 0.9, 0.84))
    hues: tuple[Colour, ...] = ((0.92, 0.28, 0.26), (0.98, 0.96, 0.92))
    for number in range(8):
        a, c = -0.5 + number / 8, -0.5 + (number + 1) / 8
        path = skia.Path()
        path.moveTo(0, -1.0)
        path.quadTo(a * 0.8, -0.97, a, -0.66)
        path.quadTo((a + c) / 2, -0.7, c, -0.66)
        path.quadTo(c * 0.8, -0.97, 0, -1.0)
        path.close()
        b.path(path, hues[number % 2], 0.6, 0.6)
    b.oval(0, -1.01, 0.015, 0.015, (0.9, 0.85, 0.8))


def _lounger(b: SetBrush) -> None:
    b.shadow(2.2, 0, 0, 0.4)
    for x in (-0.7, 0.7):
        b.line([(x, -0.3), (x, 0)], 0.07, (0.9, 0.88, 0.82))
    b.poly(
        [(-1.0, -0.36), (0.35, -0.36), (1.0, -1.0), (1.06, -0.92), (0.42, -0.22), (-1.0, -0.22)],
        (0.3, 0.66, 0.78),
    )
    for x in (-0.7, -0.35, 0.0):
        b.line([(x, -0.36), (x, -0.23)], 0.1, (0.95, 0.95, 0.92))


def _boat(b: SetBrush) -> None:
    """A sailing boat."""
    b.poly([(-0.46, -0.12), (0.5, -0.12), (0.36, 0.03), (-0.36, 0.03)], (0.55, 0.3, 0.2))
    b.post(0, -1.0, -0.12, 0.02, _WOOD)
    b.poly([(0.03, -0.97), (0.03, -0.17), (0.44, -0.17)], (0.98, 0.97, 0.93))
    b.poly([(-0.03, -0.9), (-0.03, -0.17), (-0.34, -0.17)], (0.93, 0.35, 0.3))


def _rowboat(b: SetBrush) -> None:
    path = skia.Path()
    path.moveTo(-1.4, -0.75)
    path.quadTo(0, -0.35, 1.4, -0.75)
    path.quadTo(1.1, 0.1, 0.7, 0.1)
    path.lineTo(-0.7, 0.1)
    path.quadTo(-1.1, 0.1, -1.4, -0.75)
    b.path(path, (0.72, 0.36, 0.22))
    b.line([(-1.3, -0.62), (0, -0.26), (1.3, -0.62)], 0.09, (0.9, 0.8, 0.62))
    b.line([(-0.3, -1.0), (0.8, 0.1)], 0.07, _WOOD)


def _pirateship(b: SetBrush) -> None:
    path = skia.Path()
    path.moveTo(-0.55, -0.3)
    path.quadTo(0, -0.1, 0.62, -0.28)
    path.quadTo(0.5, 0.03, 0.36, 0.03)
    path.lineTo(-0.4, 0.03)
    path.quadTo(-0.56, -0.05, -0.55, -0.3)
    b.path(path, (0.42, 0.26, 0.17))
    for x, high, wide in ((-0.24, 0.84, 0.3), (0.14, 1.0, 0.36)):
        b.post(x, -high, -0.15, 0.022, _WOOD)
        b.curve(
            [
                (x - wide / 2, -high * 0.9),
                (x + wide / 2, -high * 0.9),
                (x + wide * 0.62, -high * 0.6),
                (x + wide / 2, -0.34),
                (x - wide / 2, -0.34),
                (x - wide * 0.36, -high * 0.6),
            ],
            (0.93, 0.9, 0.82),
        )
    b.poly([(0.14, -1.0), (0.32, -0.96), (0.14, -0.9)], (0.1, 0.1, 0.12))


def _slide(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.4)
    for x in (-0.5, -0.2):
        b.line([(x, 0), (x, -0.98)], 0.05, (0.2, 0.5, 0.85))
    for y in (-0.2, -0.4, -0.6):
        b.line([(-0.5, y), (-0.2, y)], 0.04, (0.95, 0.78, 0.2))
    path = skia.Path()
    path.moveTo(-0.3, -0.82)
    path.cubicTo(0.1, -0.8, 0.3, -0.1, 0.85, -0.08)
    path.lineTo(0.85, 0.0)
    path.cubicTo(0.2, 0.0, 0.05, -0.66, -0.3, -0.68)
    path.close()
    b.path(path, (0.95, 0.32, 0.28))
    b.poly([(-0.6, -1.0), (-0.35, -1.25), (-0.1, -1.0)], (0.98, 0.8, 0.25))


def _swing(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.35)
    for x in (-0.6, 0.6):
        b.line([(x - 0.14, 0), (x, -1.0)], 0.05, (0.9, 0.35, 0.25))
        b.line([(x + 0.14, 0), (x, -1.0)], 0.05, (0.9, 0.35, 0.25), 0.3)
    b.line([(-0.62, -1.0), (0.62, -1.0)], 0.055, (0.9, 0.35, 0.25))
    for x in (-0.28, 0.28):
        for side in (-0.1, 0.1):
            b.line([(x + side, -0.98), (x + side, -0.3)], 0.012, (0.5, 0.5, 0.55))
        b.box(x - 0.14, -0.31, 0.28, 0.05, (0.25, 0.5, 0.8), 0.02)


def _fountain(b: SetBrush) -> None:
    b.shadow(1.9, 0, 0, 0.4)
    stone = (0.78, 0.75, 0.7)
    b.box(-0.9, -0.22, 1.8, 0.24, stone, 0.06)
    b.oval(0, -0.22, 0.88, 0.1, (0.5, 0.74, 0.86))
    b.post(0, -0.7, -0.2, 0.12, stone)
    b.oval(0, -0.6, 0.4, 0.08, stone)
    b.post(0, -0.85, -0.6, 0.07, stone)
    for side in (-1, 1):
        for reach in (0.3, 0.5, 0.66):
            path = skia.Path()
            path.moveTo(0, -0.86)
            path.quadTo(side * reach * 0.6, -1.2, side * reach, -0.24)
            ink = b.ink((0.9, 0.97, 1.0), 0.55, 1.0)
            ink.setStyle(skia.Paint.kStroke_Style)
            ink.setStrokeWidth(0.025)
            b.canvas.drawPath(path, ink)


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


def _snowman(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.4)
    white = (0.96, 0.97, 1.0)
    b.oval(0, -0.26, 0.32, 0.28, white)
    b.oval(0, -0.62, 0.22, 0.2, white)
    b.oval(0, -0.86, 0.15, 0.14, white)
    for x in (-0.05, 0.05):
        b.oval(x, -0.9, 0.017, 0.02, (0.1, 0.1, 0.12), 0)
    b.poly([(0, -0.87), (0.16, -0.84), (0, -0.83)], (0.98, 0.55, 0.15))
    b.line([(-0.2, -0.66), (-0.42, -0.84)], 0.02, (0.4, 0.28, 0.2))
    b.line([(0.2, -0.66), (0.42, -0.8)], 0.02, (0.4, 0.28, 0.2))
    b.box(-0.16, -0.77, 0.32, 0.06, (0.85, 0.2, 0.2), 0.03)
    b.box(-0.12, -1.12, 0.24, 0.15, (0.15, 0.15, 0.18))
    b.box(-0.18, -0.99, 0.36, 0.03, (0.15, 0.15, 0.18))


def _shell(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.35)
    b.curve(
        [(-0.7, 0), (-0.6, -0.8), (0, -1.1), (0.6, -0.8), (0.7, 0), (0, 0.15)], (1.0, 0.78, 0.68)
    )
    for x in (-0.35, 0, 0.35):
        b.line([(x * 0.4, 0), (x, -0.75)], 0.07, (0.9, 0.58, 0.5), 0.5)


def _starfish(b: SetBrush) -> None:
    points = []
    for turn in range(10):
        reach = 1.0 if turn % 2 == 0 else 0.42
        points.append(
            (
                reach * math.sin(turn * math.pi / 5),
                -0.4 - reach * 0.45 * math.cos(turn * math.pi / 5),
            )
        )
    b.poly(points, (0.98, 0.52, 0.3))


PIECES = {
    "rock": rock,
    "redrock": _redrock,
    "darkrock": _darkrock,
    "bench": _bench,
    "lamp": _lamp,
    "streetlamp": _streetlamp,
    "trafficlight": _trafficlight,
    "fence": _fence,
    "railfence": _railfence,
    "hedge": _hedge,
    "tent": _tent,
    "fire": _fire,
    "parasol": _parasol,
    "lounger": _lounger,
    "sailboat": _boat,
    "rowboat": _rowboat,
    "pirateship": _pirateship,
    "slide": _slide,
    "swing": _swing,
    "fountain": _fountain,
    "gravestone": _gravestone,
    "deadtree": _deadtree,
    "snowman": _snowman,
    "shell": _shell,
    "starfish": _starfish,
}
