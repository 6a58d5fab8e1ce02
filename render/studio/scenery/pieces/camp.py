"""Tents, fires, lanterns and torches."""

from render.drawing.skia import skia
from render.studio.painting.paint import glow
from render.studio.scenery.materials import IRON, WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush, ring_of


def _tent(b: SetBrush) -> None:
    b.shadow(2.0, 0, 0, 0.45)
    b.poly([(-1.0, 0), (-0.16, -1.0), (0.2, -0.96), (1.02, -0.02)], (0.93, 0.55, 0.2), 1.0)
    b.poly([(-1.0, 0), (-0.16, -1.0), (0.34, 0.02)], (0.98, 0.68, 0.28), 0.8)
    inside = b.shining((1.0, 0.86, 0.5), b.tone((0.36, 0.2, 0.1)))
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in ((-0.52, 0.01), (-0.15, -0.82), (-0.05, 0.01))], True)
    b.canvas.drawPath(path, skia.Paint(Color=skia.Color4f(*inside, 1).toColor(), AntiAlias=True))
    b.glow(-0.25, -0.25, 0.9, LAMP, 0.45)
    b.line([(-0.16, -1.0), (-0.2, -1.08)], 0.03, WOOD)
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


def _log(b: SetBrush) -> None:
    b.shadow(3.2, 0, 0, 0.4)
    b.box(-1.5, -0.9, 3.0, 0.9, (0.46, 0.31, 0.2), 0.42, 1.2)
    b.oval(1.25, -0.45, 0.3, 0.43, (0.82, 0.64, 0.42))
    b.oval(1.25, -0.45, 0.16, 0.24, (0.7, 0.5, 0.32), 0.6)


def _lantern(b: SetBrush) -> None:
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.3, -0.12, 0.6, 0.12, IRON, 0.03)
    b.box(-0.3, -0.85, 0.6, 0.12, IRON, 0.03)
    b.box(-0.24, -0.74, 0.48, 0.62, b.shining((1.0, 0.85, 0.5)), 0.08, edge=0.6)
    b.glow(0, -0.42, 1.8, LAMP, 0.7)
    b.line([(-0.2, -0.85), (0, -1.0), (0.2, -0.85)], 0.05, IRON)


def _haybale(b: SetBrush) -> None:
    b.shadow(1.6, 0, 0, 0.45)
    b.box(-0.7, -0.95, 1.4, 0.95, (0.9, 0.74, 0.36), 0.12)
    for _ in range(40):
        x, y = b.rng.uniform(-0.66, 0.6), -b.rng.uniform(0.05, 0.9)
        b.line([(x, y), (x + 0.1, y + b.rng.uniform(-0.04, 0.04))], 0.02, (0.72, 0.55, 0.22), 0.5)
    for x in (-0.3, 0.3):
        b.line([(x, -0.95), (x, 0)], 0.035, (0.66, 0.3, 0.2))


def _torch(b: SetBrush) -> None:
    """A burning torch on a wall."""
    glow(b.canvas, 0, -0.8, 1.6, (1.0, 0.6, 0.25), 0.75)
    b.line([(0, 0), (0, -0.6)], 0.09, WOOD)
    b.box(-0.1, -0.68, 0.2, 0.14, IRON, 0.02)
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


def _grill(b: SetBrush) -> None:
    b.shadow(1.0, 0, 0, 0.4)
    for x in (-0.25, 0.25):
        b.line([(x * 0.6, -0.5), (x * 1.3, 0)], 0.045, IRON)
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


PIECES = {
    "tent": _tent,
    "fire": _fire,
    "lantern": _lantern,
    "log": _log,
    "grill": _grill,
    "torch": _torch,
    "haybale": _haybale,
}
