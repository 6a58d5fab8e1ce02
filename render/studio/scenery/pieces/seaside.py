"""Boats, sails, parasols, a lighthouse."""

import math

from render.drawing.skia import skia
from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import WOOD
from render.studio.scenery.set_brush import SetBrush


def _lighthouse(b: SetBrush) -> None:
    b.poly([(-0.13, 0), (-0.075, -0.8), (0.075, -0.8), (0.13, 0)], (0.96, 0.95, 0.93))
    for number in range(2):
        y = -0.2 - 0.32 * number
        w = 0.118 - 0.022 * number
        b.poly(
            [(-w, y), (-w + 0.01, y - 0.16), (w - 0.01, y - 0.16), (w, y)],
            (0.86, 0.24, 0.22),
            0.8,
            0,
        )
    b.box(-0.1, -0.83, 0.2, 0.035, (0.3, 0.32, 0.36))
    b.window(-0.055, -0.93, 0.11, 0.1)
    b.glow(0, -0.88, 0.8, (1, 0.95, 0.7), 0.8)
    b.curve([(-0.08, -0.92), (0, -1.06), (0.08, -0.92)], (0.86, 0.24, 0.22))


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
    b.post(0, -1.0, -0.12, 0.02, WOOD)
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
    b.line([(-0.3, -1.0), (0.8, 0.1)], 0.07, WOOD)


def _pirateship(b: SetBrush) -> None:
    path = skia.Path()
    path.moveTo(-0.55, -0.3)
    path.quadTo(0, -0.1, 0.62, -0.28)
    path.quadTo(0.5, 0.03, 0.36, 0.03)
    path.lineTo(-0.4, 0.03)
    path.quadTo(-0.56, -0.05, -0.55, -0.3)
    b.path(path, (0.42, 0.26, 0.17))
    for x, high, wide in ((-0.24, 0.84, 0.3), (0.14, 1.0, 0.36)):
        b.post(x, -high, -0.15, 0.022, WOOD)
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


def _mast(b: SetBrush) -> None:
    b.post(0, -1.05, 0.02, 0.06, WOOD)
    for y, half in ((-0.92, 0.34), (-0.5, 0.4)):
        b.line([(-half, y), (half, y)], 0.02, WOOD)
    b.curve(
        [(-0.34, -0.94), (0.34, -0.94), (0.46, -0.72), (0.38, -0.5), (-0.38, -0.5), (-0.26, -0.72)],
        (0.94, 0.91, 0.83),
    )
    for step in range(1, 3):
        b.line(
            [(-0.32 + 0.02 * step, -0.92 + 0.13 * step), (0.38, -0.92 + 0.13 * step)],
            0.006,
            (0.75, 0.7, 0.6),
        )


def _helm(b: SetBrush) -> None:
    b.box(-0.08, -0.6, 0.16, 0.62, WOOD, 0.02)
    for turn in range(4):
        angle = turn * math.pi / 4
        dx, dy = 0.42 * math.cos(angle), 0.42 * math.sin(angle)
        b.line([(-dx, -0.6 - dy), (dx, -0.6 + dy)], 0.05, (0.5, 0.32, 0.19))
    ring = skia.Path()
    ring.addCircle(0, -0.6, 0.29)
    ink = b.ink((0.62, 0.42, 0.25), 1, 0.7)
    ink.setStyle(skia.Paint.kStroke_Style)
    ink.setStrokeWidth(0.07)
    b.canvas.drawPath(ring, ink)
    b.oval(0, -0.6, 0.08, 0.08, (0.85, 0.66, 0.3))


def _rigging(b: SetBrush) -> None:
    for step in range(6):
        b.line([(0.25 - 0.1 * step, 0), (-0.12 + 0.02 * step, -1.1)], 0.006, (0.4, 0.32, 0.24))
    for step in range(12):
        y = -0.06 - 0.085 * step
        b.line([(0.25 + y * 0.32, y), (-0.25 - y * 0.2, y)], 0.005, (0.4, 0.32, 0.24))


PIECES = {
    "parasol": _parasol,
    "lounger": _lounger,
    "sailboat": _boat,
    "rowboat": _rowboat,
    "pirateship": _pirateship,
    "mast": _mast,
    "wheelhelm": _helm,
    "rigging": _rigging,
    "lighthouse": _lighthouse,
}
