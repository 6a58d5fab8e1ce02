"""Lamps of rooms."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, WOOD
from render.studio.scenery.set_brush import LAMP, SetBrush


def _ceilinglamp(b: SetBrush) -> None:
    """On the wall: a lamp that hangs from above."""
    b.line([(0, -3.0), (0, -0.3)], 0.03, (0.25, 0.25, 0.28))
    b.glow(0, 0.25, 2.2, LAMP, 0.5)
    b.curve([(-0.16, -0.34), (0.16, -0.34), (0.5, 0.28), (-0.5, 0.28)], (0.92, 0.62, 0.3))
    b.oval(0, 0.2, 0.16, 0.1, b.shining((1.0, 0.95, 0.8), (1, 0.98, 0.92)), 0)


def _chandelier(b: SetBrush) -> None:
    """On the wall: a chandelier, wider than high."""
    gold = (0.9, 0.72, 0.34)
    b.line([(0, -2.0), (0, -0.3)], 0.03, gold)
    glow(b.canvas, 0, 0, 1.9, LAMP, 0.4)
    for x in (-0.8, -0.42, 0.0, 0.42, 0.8):
        path = skia.Path()
        path.moveTo(0, -0.3)
        path.quadTo(x * 0.6, 0.5, x, 0.12)
        ink = b.ink(gold)
        ink.setStyle(skia.Paint.kStroke_Style)
        ink.setStrokeWidth(0.04)
        b.canvas.drawPath(path, ink)
        b.box(x - 0.03, -0.14, 0.06, 0.24, (0.98, 0.95, 0.88), 0.01)
        b.oval(x, -0.2, 0.035, 0.06, (1.0, 0.93, 0.6), 0)
        glow(b.canvas, x, -0.2, 0.34, LAMP, 0.6)
        for step in range(3):
            b.oval(x, 0.2 + 0.09 * step, 0.025, 0.035, (0.9, 0.95, 1.0), 0.4)


def _nightstand(b: SetBrush) -> None:
    b.shadow(0.7, 0, 0, 0.4)
    b.box(-0.26, -0.5, 0.52, 0.5, WOOD, 0.02)
    for y in (-0.44, -0.22):
        b.box(-0.22, y, 0.44, 0.17, mix(WOOD, (1, 1, 1), 0.12), 0.01)
        b.oval(0, y + 0.08, 0.025, 0.025, (0.9, 0.76, 0.4), 0.5)
    b.post(0, -0.72, -0.5, 0.03, (0.85, 0.72, 0.45))
    b.glow(0, -0.84, 0.9, LAMP, 0.6)
    b.poly(
        [(-0.1, -1.0), (0.1, -1.0), (0.17, -0.7), (-0.17, -0.7)],
        b.shining((1.0, 0.88, 0.62), (0.96, 0.9, 0.78)),
    )


def _floorlamp(b: SetBrush) -> None:
    b.shadow(0.24, 0, 0, 0.4)
    b.box(-0.09, -0.02, 0.18, 0.025, DARK, 0.01)
    b.post(0, -0.84, 0, 0.016, DARK)
    b.glow(0, -0.9, 0.6, LAMP, 0.7)
    b.poly(
        [(-0.075, -1.0), (0.075, -1.0), (0.13, -0.8), (-0.13, -0.8)],
        b.shining((1.0, 0.88, 0.6), (0.96, 0.9, 0.78)),
    )


PIECES = {
    "hanginglamp": _ceilinglamp,
    "chandelier": _chandelier,
    "floorlamp": _floorlamp,
    "nightstand": _nightstand,
}
