"""The Eiffel Tower, 0.42 as wide as high; it glitters at night."""

from render.drawing.skia import skia
from render.studio.scenery.set_brush import LAMP, SetBrush

_IRON = (0.5, 0.39, 0.3)


def _half(y: float) -> float:
    """Half the width at a height of 0 to 1."""
    return 0.008 + 0.2 * float((1 - y) ** 3.1)


def _side(b: SetBrush, low: float, high: float, share: float) -> None:
    """The two legs between two heights; `share` of the width is iron."""
    for way in (-1, 1):
        outer, inner = [], []
        for step in range(13):
            y = low + (high - low) * step / 12
            outer.append((way * _half(y), -y))
            inner.append((way * _half(y) * (1 - share), -y))
        b.poly([*outer, *reversed(inner)], _IRON, 0.9, 0.8)
        count = max(3, round((high - low) / 0.03))
        for step in range(count):
            y, up = (low + (high - low) * at / count for at in (step, step + 1))
            a, c = way * _half(y), way * _half(up)
            k = 1 - share
            dark = (0.3, 0.23, 0.19)
            b.line([(a, -y), (c * k, -up)], 0.004, dark, 0.4)
            b.line([(a * k, -y), (c, -up)], 0.004, dark, 0.4)


def _draw(b: SetBrush) -> None:
    if b.lamp > 0.3:
        b.glow(0, -0.3, 0.7, (1.0, 0.7, 0.3), 0.5)
    for way in (-1, 1):
        b.box(way * 0.165 - 0.055, -0.03, 0.11, 0.05, (0.74, 0.7, 0.64), 0.005)
    _side(b, 0.02, 0.2, 0.42)
    arch = skia.Path()
    arch.moveTo(-0.118, -0.03)
    arch.cubicTo(-0.1, -0.2, 0.1, -0.2, 0.118, -0.03)
    ink = b.ink(_IRON, 1, 0.6)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(0.014)
    b.canvas.drawPath(arch, ink)
    b.box(-0.125, -0.225, 0.25, 0.03, _IRON, 0.003)
    _side(b, 0.225, 0.4, 0.5)
    b.box(-0.066, -0.42, 0.132, 0.025, _IRON, 0.003)
    _side(b, 0.42, 0.9, 0.86)
    b.box(-0.022, -0.915, 0.044, 0.026, _IRON, 0.004)
    b.box(-0.012, -0.945, 0.024, 0.03, _IRON, 0.006)
    b.line([(0, -0.94), (0, -1.0)], 0.006, _IRON)
    if b.lamp > 0.3:
        for _ in range(90):
            y = b.rng.uniform(0.03, 0.94)
            x = b.rng.uniform(-1, 1) * _half(y)
            b.glow(x, -y, 0.022, LAMP, 0.9)
        b.glow(0, -0.95, 0.12, (1.0, 0.95, 0.8), 0.9)


PIECE = _draw
