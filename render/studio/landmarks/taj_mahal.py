"""The Taj Mahal, 1.5 times as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_MARBLE = (0.96, 0.93, 0.89)
_SHADE = (0.62, 0.6, 0.64)


def _dome(b: SetBrush, x: float, y: float, r: float) -> None:
    path = skia.Path()
    path.moveTo(x - r * 0.82, y)
    path.cubicTo(x - r * 1.3, y - r * 0.7, x - r * 0.75, y - r * 1.35, x, y - r * 1.85)
    path.cubicTo(x + r * 0.75, y - r * 1.35, x + r * 1.3, y - r * 0.7, x + r * 0.82, y)
    path.close()
    b.path(path, _MARBLE, 1.2)
    b.line([(x, y - r * 1.8), (x, y - r * 2.3)], r * 0.07, (0.9, 0.75, 0.4))
    b.box(x - r * 0.84, y - r * 0.1, r * 1.68, r * 0.2, _MARBLE, 0)


def _arch(b: SetBrush, x: float, y: float, w: float, h: float) -> None:
    path = skia.Path()
    path.moveTo(x - w / 2, y)
    path.lineTo(x - w / 2, y - h * 0.6)
    path.quadTo(x - w * 0.4, y - h * 0.86, x, y - h)
    path.quadTo(x + w * 0.4, y - h * 0.86, x + w / 2, y - h * 0.6)
    path.lineTo(x + w / 2, y)
    path.close()
    b.path(path, _SHADE, 0.7)


def _draw(b: SetBrush) -> None:
    for x in (-0.68, 0.68, -0.52, 0.52):
        far = abs(x) < 0.6
        high = 0.6 if far else 0.7
        b.poly(
            [(x - 0.026, -0.06), (x - 0.018, -high), (x + 0.018, -high), (x + 0.026, -0.06)],
            _MARBLE,
            1.2,
        )
        for share in (0.35, 0.68, 0.97):
            b.box(x - 0.032, -high * share - 0.01, 0.064, 0.016, _MARBLE, 0.004)
        _dome(b, x, -high - 0.005, 0.024)
    b.box(-0.76, -0.07, 1.52, 0.1, mix(_MARBLE, (0.8, 0.7, 0.6), 0.2), 0.004)
    _dome(b, 0, -0.5, 0.17)
    b.box(-0.145, -0.53, 0.29, 0.12, _MARBLE, 0)
    for x in (-0.24, 0.24):
        _dome(b, x, -0.47, 0.055)
    b.poly(
        [(-0.4, -0.06), (-0.4, -0.4), (-0.34, -0.43), (0.34, -0.43), (0.4, -0.4), (0.4, -0.06)],
        _MARBLE,
        0.9,
    )
    b.box(-0.14, -0.48, 0.28, 0.42, mix(_MARBLE, (1, 1, 1), 0.3), 0.003)
    _arch(b, 0, -0.06, 0.19, 0.36)
    _arch(b, 0, -0.06, 0.09, 0.18)
    for x in (-0.27, 0.27):
        for y in (-0.06, -0.24):
            _arch(b, x, y, 0.1, 0.14)
    for x in (-0.37, 0.37):
        for y in (-0.06, -0.24):
            _arch(b, x, y, 0.045, 0.13)
    b.box(-0.12, 0.0, 0.24, 0.03, (0.5, 0.72, 0.85), 0.004)


PIECE = _draw
