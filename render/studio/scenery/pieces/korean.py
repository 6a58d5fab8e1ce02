"""Things of Korean streets and schools, and what big cities have at their corners."""

import math

from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.buildings import sign
from render.studio.scenery.pieces.furniture import METAL, PALE, WOOD
from render.studio.scenery.set_brush import SetBrush


def _classmotto(b: SetBrush) -> None:
    """On the wall: framed mottos on both sides of a round emblem, 6 times as wide as high."""
    for x in (-2.4, 2.4):
        b.box(x - 1.1, -0.5, 2.2, 1.0, WOOD, 0.04)
        b.box(x - 1.02, -0.42, 2.04, 0.84, (0.98, 0.97, 0.92), 0.02)
        for step in range(4):
            left = x - 0.84 + 0.44 * step
            b.line(
                [(left, -0.22), (left + 0.24, -0.22), (left + 0.24, 0.0)], 0.06, (0.15, 0.15, 0.2)
            )
            b.line([(left + 0.32, -0.28), (left + 0.32, 0.28)], 0.06, (0.15, 0.15, 0.2))
            b.line([(left, 0.24), (left + 0.22, 0.24)], 0.06, (0.15, 0.15, 0.2))
    b.oval(0, 0, 0.5, 0.5, (0.2, 0.45, 0.36))
    points = []
    for turn in range(10):
        reach = 0.3 if turn % 2 == 0 else 0.13
        points.append((reach * math.sin(turn * math.pi / 5), -reach * math.cos(turn * math.pi / 5)))
    b.poly(points, (0.98, 0.85, 0.4))


def _speakerbox(b: SetBrush) -> None:
    """On the wall: the box that rings for the break."""
    b.box(-0.8, -0.5, 1.6, 1.0, (0.55, 0.42, 0.3), 0.05)
    b.box(-0.7, -0.4, 1.4, 0.8, (0.3, 0.28, 0.26), 0.03)


def _timetable(b: SetBrush) -> None:
    """On the wall: a board with a timetable and papers, 1.3 times as wide as high."""
    b.box(-0.66, -0.5, 1.32, 1.0, WOOD, 0.02)
    b.box(-0.6, -0.44, 1.2, 0.88, (0.3, 0.5, 0.4), 0)
    b.box(-0.54, -0.38, 0.62, 0.6, (0.98, 0.98, 0.95), 0)
    hues = ((0.98, 0.8, 0.8), (0.8, 0.9, 0.98), (0.98, 0.93, 0.7), (0.82, 0.95, 0.82))
    for row in range(5):
        for column in range(5):
            b.box(
                -0.51 + 0.115 * column,
                -0.35 + 0.11 * row,
                0.1,
                0.09,
                hues[(row * 2 + column) % 4],
                0,
                0.3,
                0.4,
            )
    for x, y, rgb in (
        (0.16, -0.36, hues[1]),
        (0.36, -0.34, hues[2]),
        (0.16, -0.06, hues[0]),
        (0.36, 0.0, hues[3]),
    ):
        b.box(x, y, 0.17, 0.22, mix(rgb, (1, 1, 1), 0.3), 0.01)


def _lectern(b: SetBrush) -> None:
    """The teacher's desk, 1.2 times as wide as high."""
    b.shadow(1.3, 0, 0, 0.4)
    b.box(-0.55, -0.9, 1.1, 0.9, PALE, 0.01)
    b.box(-0.47, -0.78, 0.94, 0.66, mix(PALE, (1, 1, 1), 0.2), 0.01)
    b.poly(
        [(-0.62, -0.9), (-0.55, -1.02), (0.55, -1.02), (0.62, -0.9)],
        mix(PALE, (0.4, 0.25, 0.15), 0.2),
    )
    b.box(0.1, -1.1, 0.3, 0.09, (0.8, 0.3, 0.26), 0.01)


def _jars(b: SetBrush) -> None:
    """Earthen jars for soy sauce and kimchi, 2.4 times as wide as high."""
    b.shadow(2.6, 0, 0, 0.45)
    for x, size in ((-0.8, 0.8), (0.75, 0.85), (0.0, 1.0), (-0.4, 0.62), (0.42, 0.66)):
        with b.at(x, 0.02 * (size < 0.7), size):
            b.curve(
                [
                    (-0.2, 0.04),
                    (-0.46, -0.4),
                    (-0.4, -0.82),
                    (-0.26, -0.92),
                    (0.26, -0.92),
                    (0.4, -0.82),
                    (0.46, -0.4),
                    (0.2, 0.04),
                ],
                (0.4, 0.22, 0.15),
                1.3,
            )
            b.box(-0.34, -0.98, 0.68, 0.1, (0.45, 0.26, 0.18), 0.05)
            b.curve([(-0.36, -0.96), (-0.2, -1.08), (0.2, -1.08), (0.36, -0.96)], (0.36, 0.2, 0.14))
            b.line([(-0.39, -0.56), (0, -0.52), (0.39, -0.56)], 0.025, (0.52, 0.32, 0.22))


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


def _hotdogcart(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.55, -0.5, 1.1, 0.36, METAL, 0.03)
    b.box(-0.4, -0.42, 0.8, 0.2, (0.9, 0.3, 0.24), 0.02)
    sign(b, -0.32, -0.4, 0.64, 0.16, (1, 1, 1))
    for x in (-0.3, 0.32):
        b.oval(x, -0.11, 0.11, 0.11, (0.15, 0.15, 0.17))
        b.oval(x, -0.11, 0.05, 0.05, METAL)
    b.post(0, -0.9, -0.5, 0.03, METAL)
    for number in range(6):
        left, right = -0.6 + 0.2 * number, -0.4 + 0.2 * number
        b.poly(
            [(left, -0.78), (left * 0.2, -1.02), (right * 0.2, -1.02), (right, -0.78)],
            (0.98, 0.8, 0.25) if number % 2 else (0.9, 0.3, 0.24),
            0.6,
            0.6,
        )
    for x in (-0.3, -0.1, 0.12):
        b.box(x, -0.56, 0.17, 0.06, (0.86, 0.6, 0.32), 0.03)
        b.box(x + 0.01, -0.575, 0.15, 0.03, (0.8, 0.35, 0.25), 0.015)


PIECES = {
    "classmotto": _classmotto, "speakerbox": _speakerbox, "timetable": _timetable,
    "lectern": _lectern, "jars": _jars, "phonebox": _phonebox, "hotdogcart": _hotdogcart,
}  # fmt: skip
