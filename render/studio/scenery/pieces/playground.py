"""Things to play on."""

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import IRON
from render.studio.scenery.set_brush import SetBrush, ring_of


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
        b.line([(-way * x, -1.0), (-way * x, -1.25)], 0.03, IRON)
    b.line([(-way * 0.92, -1.25), (-way * 0.6, -1.25)], 0.03, IRON)


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


def _skilift(b: SetBrush) -> None:
    b.post(0, -1.0, 0.02, 0.03, (0.6, 0.63, 0.68))
    b.line([(-0.14, -0.98), (0.14, -0.98)], 0.025, (0.6, 0.63, 0.68))
    for y, x in ((-0.98, -0.14), (-0.98, 0.14)):
        b.line([(x - 1.6, y + 0.3), (x, y), (x + 1.6, y - 0.26)], 0.007, (0.3, 0.32, 0.36))
    for x, y in ((-0.7, -0.84), (0.62, -1.08)):
        b.line([(x, y), (x, y + 0.14)], 0.012, IRON)
        b.box(x - 0.07, y + 0.14, 0.14, 0.13, (0.86, 0.26, 0.24), 0.03)
        b.window(x - 0.05, y + 0.16, 0.1, 0.06, True, 0.01)


PIECES = {
    "slide": _slide,
    "swing": _swing,
    "seesaw": _seesaw,
    "balloons": _balloons,
    "zoogate": _zoogate,
    "ramp": _ramp,
    "ramp2": _ramp2,
    "graffiti": _graffiti,
    "skilift": _skilift,
}
