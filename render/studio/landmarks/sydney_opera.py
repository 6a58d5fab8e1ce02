"""The Sydney Opera House on its quay, 2.2 times as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import LAMP, SetBrush

_SAIL = (0.97, 0.96, 0.93)


def _shell(b: SetBrush, x: float, high: float, wide: float, way: float) -> None:
    path = skia.Path()
    path.moveTo(x, -0.18)
    path.cubicTo(
        x - way * wide * 0.1,
        -0.18 - high * 0.5,
        x + way * wide * 0.2,
        -0.18 - high * 0.9,
        x + way * wide * 0.62,
        -0.18 - high,
    )
    path.cubicTo(
        x + way * wide * 0.9,
        -0.18 - high * 0.55,
        x + way * wide * 1.02,
        -0.18 - high * 0.25,
        x + way * wide,
        -0.18,
    )
    path.close()
    b.path(path, _SAIL, 1.2)
    inner = skia.Path()
    inner.moveTo(x + way * wide * 0.62, -0.18 - high)
    inner.cubicTo(
        x + way * wide * 0.9,
        -0.18 - high * 0.55,
        x + way * wide * 1.02,
        -0.18 - high * 0.25,
        x + way * wide,
        -0.18,
    )
    inner.lineTo(x + way * wide * 0.7, -0.18)
    inner.quadTo(x + way * wide * 0.8, -0.18 - high * 0.4, x + way * wide * 0.62, -0.18 - high)
    b.path(inner, mix(_SAIL, (0.5, 0.45, 0.4), 0.45), 0.6)
    b.canvas.save()
    b.canvas.clipPath(path, True)
    for step in range(1, 6):
        share = step / 6
        b.line(
            [
                (x + way * wide * share, -0.18),
                (x + way * wide * (0.1 + 0.55 * share), -0.18 - high * share),
            ],
            0.004,
            (0.75, 0.74, 0.72),
        )
    b.canvas.restore()


def _draw(b: SetBrush) -> None:
    b.glow(0, -0.4, 1.0, (0.7, 0.8, 1.0), 0.3)
    for x, high, wide, way in ((-0.92, 0.44, 0.34, -1), (0.98, 0.4, 0.3, 1)):
        _shell(b, x - way * 0.3, high, wide, way)
    for x, high, wide in ((0.62, 0.5, 0.4), (0.28, 0.68, 0.46), (-0.12, 0.84, 0.52)):
        _shell(b, x, high, wide, 1)
    for x, high, wide in ((-0.4, 0.46, 0.36), (-0.14, 0.62, 0.42)):
        _shell(b, x, high, wide, -1)
    b.box(-1.1, -0.2, 2.2, 0.13, (0.72, 0.62, 0.54), 0.01)
    for step in range(26):
        b.window(-1.06 + 0.083 * step, -0.17, 0.055, 0.06, True)
    b.box(-1.16, -0.08, 2.32, 0.11, (0.62, 0.54, 0.48), 0.005)
    b.glow(0, -0.12, 1.1, LAMP, 0.25)


PIECE = _draw
