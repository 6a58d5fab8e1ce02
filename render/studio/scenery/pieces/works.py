"""Building sites, roofs and airfields."""

import math

from render.studio.scenery.materials import IRON
from render.studio.scenery.set_brush import SetBrush


def _scaffold(b: SetBrush) -> None:
    b.box(-0.4, -1.0, 0.8, 1.02, (0.76, 0.72, 0.68))
    for row in range(4):
        for step in range(3):
            b.box(-0.33 + 0.24 * step, -0.93 + 0.24 * row, 0.16, 0.15, (0.36, 0.36, 0.4))
    for x in (-0.46, -0.15, 0.16, 0.46):
        b.line([(x, 0), (x, -1.04)], 0.014, (0.9, 0.7, 0.2))
    for row in range(5):
        y = -1.0 + 0.24 * row
        b.line([(-0.48, y), (0.48, y)], 0.02, (0.7, 0.55, 0.35))


def _controltower(b: SetBrush) -> None:
    b.poly([(-0.1, 0.02), (-0.07, -0.74), (0.07, -0.74), (0.1, 0.02)], (0.86, 0.86, 0.88))
    b.poly([(-0.2, -0.92), (-0.14, -0.72), (0.14, -0.72), (0.2, -0.92)], (0.3, 0.45, 0.55))
    b.windows(-0.17, -0.9, 0.34, 0.15, 6, 1, 0.9)
    b.box(-0.22, -0.96, 0.44, 0.05, (0.9, 0.9, 0.92))
    b.line([(0, -0.95), (0, -1.08)], 0.015, (0.9, 0.3, 0.2))


def _watertank(b: SetBrush) -> None:
    for x in (-0.28, 0.28):
        b.line([(x, 0), (x * 0.9, -0.42)], 0.04, IRON)
    b.line([(-0.28, 0), (0.25, -0.4)], 0.02, IRON)
    b.box(-0.34, -0.86, 0.68, 0.46, (0.6, 0.44, 0.32), 0.04, 1.2)
    b.poly([(-0.4, -0.84), (0, -1.02), (0.4, -0.84)], (0.42, 0.32, 0.26))
    for y in (-0.76, -0.52):
        b.line([(-0.34, y), (0.34, y)], 0.02, IRON)


def _airunit(b: SetBrush) -> None:
    b.shadow(1.8, 0, 0, 0.4)
    b.box(-0.8, -1.0, 1.6, 1.0, (0.82, 0.83, 0.85), 0.05)
    for x in (-0.4, 0.4):
        b.oval(x, -0.5, 0.32, 0.36, (0.3, 0.32, 0.35))
        for turn in range(4):
            angle = turn * math.pi / 4
            b.line(
                [
                    (x - 0.28 * math.cos(angle), -0.5 - 0.32 * math.sin(angle)),
                    (x + 0.28 * math.cos(angle), -0.5 + 0.32 * math.sin(angle)),
                ],
                0.03,
                (0.6, 0.62, 0.65),
            )


def _antenna(b: SetBrush) -> None:
    b.line([(0, 0), (0, -1.0)], 0.02, (0.7, 0.7, 0.74))
    for step in range(5):
        y, half = -0.95 + 0.09 * step, 0.08 + 0.03 * step
        b.line([(-half, y), (half, y)], 0.012, (0.7, 0.7, 0.74))


def _fuelpump(b: SetBrush) -> None:
    b.shadow(0.8, 0, 0, 0.45)
    b.box(-0.26, -1.0, 0.52, 1.02, (0.88, 0.24, 0.2), 0.05)
    b.box(-0.2, -0.9, 0.4, 0.28, (0.94, 0.95, 0.96), 0.02)
    b.flat(-0.15, -0.84, 0.3, 0.1, (0.15, 0.2, 0.2))
    b.line([(0.26, -0.7), (0.42, -0.62), (0.42, -0.25), (0.3, -0.2)], 0.045, (0.15, 0.15, 0.17))
    b.box(-0.3, -0.05, 0.6, 0.07, (0.6, 0.6, 0.62))


def _canopy(b: SetBrush) -> None:
    """The roof of a petrol station, three times as wide as high."""
    for x in (-1.1, 1.1):
        b.post(x, -0.85, 0.02, 0.08, (0.86, 0.87, 0.9))
    b.box(-1.6, -1.0, 3.2, 0.2, (0.95, 0.96, 0.97), 0.02)
    b.box(-1.6, -0.93, 3.2, 0.07, (0.88, 0.24, 0.2), edge=0)
    for x in (-1.0, 0, 1.0):
        b.flat(x - 0.2, -0.8, 0.4, 0.02, b.shining((1, 0.98, 0.9)))
        b.glow(x, -0.78, 0.8, (1, 0.97, 0.85), 0.45)


def _crane(b: SetBrush) -> None:
    rgb = (0.96, 0.72, 0.16)
    b.line([(0, 0), (0, -1.0)], 0.03, rgb)
    y = 0.0
    while y > -0.95:
        b.line([(-0.03, y), (0.03, y - 0.05), (-0.03, y - 0.1)], 0.008, rgb, 0.4)
        y -= 0.1
    b.line([(-0.28, -0.92), (0.62, -0.92)], 0.024, rgb)
    b.line([(-0.28, -0.92), (0, -1.05), (0.6, -0.92)], 0.008, rgb)
    b.box(-0.32, -0.94, 0.12, 0.1, (0.5, 0.5, 0.54))
    b.box(0.01, -0.9, 0.08, 0.08, (0.9, 0.92, 0.95))
    b.line([(0.45, -0.92), (0.45, -0.55)], 0.006, (0.3, 0.3, 0.3))
    b.box(0.37, -0.55, 0.16, 0.05, (0.7, 0.4, 0.3))


def _digger(b: SetBrush) -> None:
    b.shadow(1.7, 0, 0, 0.45)
    rgb = (0.97, 0.72, 0.14)
    b.box(-0.62, -0.22, 1.0, 0.24, (0.2, 0.2, 0.22), 0.12)
    b.box(-0.6, -0.56, 0.9, 0.36, rgb, 0.05)
    b.box(-0.5, -0.98, 0.46, 0.5, rgb, 0.05)
    b.window(-0.42, -0.92, 0.32, 0.32, False, 0.03)
    b.line([(0.24, -0.46), (0.62, -1.05), (0.95, -0.6)], 0.11, rgb, 0.5)
    b.poly([(0.84, -0.62), (1.06, -0.6), (1.02, -0.3), (0.76, -0.36)], (0.4, 0.4, 0.44))


PIECES = {
    "scaffold": _scaffold,
    "crane": _crane,
    "digger": _digger,
    "watertank": _watertank,
    "airunit": _airunit,
    "antenna": _antenna,
    "controltower": _controltower,
    "fuelpump": _fuelpump,
    "canopy": _canopy,
}
