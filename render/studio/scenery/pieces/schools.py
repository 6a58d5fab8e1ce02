"""Boards, desks and lockers of schools and offices."""

import math

from render.studio.contracts.brush import mix
from render.studio.scenery.materials import METAL, PALE, WOOD
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


def _whiteboard(b: SetBrush) -> None:
    """On the wall: a whiteboard with charts, twice as wide as high."""
    b.box(-1.04, -0.54, 2.08, 1.08, METAL, 0.02)
    b.box(-0.99, -0.49, 1.98, 0.98, (0.98, 0.98, 0.99), 0.01)
    for step, high in enumerate((0.2, 0.34, 0.28, 0.5, 0.62)):
        b.box(
            -0.82 + 0.15 * step,
            0.34 - high,
            0.1,
            high,
            ((0.3, 0.55, 0.85), (0.95, 0.5, 0.3))[step % 2],
            edge=0,
        )
    b.line([(-0.86, -0.34), (-0.86, 0.35), (-0.04, 0.35)], 0.014, (0.3, 0.3, 0.34))
    b.line([(0.1, 0.2), (0.34, -0.06), (0.5, 0.06), (0.84, -0.34)], 0.022, (0.85, 0.25, 0.25))
    b.line([(0.72, -0.33), (0.85, -0.35), (0.83, -0.21)], 0.022, (0.85, 0.25, 0.25))
    for y in (-0.34, -0.24):
        b.line([(0.1, y), (0.5, y)], 0.014, (0.3, 0.4, 0.6))


def _schooldesk(b: SetBrush) -> None:
    """A desk with a chair, as wide as high."""
    b.shadow(1.1, 0, 0, 0.4)
    for x in (-0.36, 0.36):
        b.line([(x, -0.62), (x * 1.05, 0)], 0.045, METAL)
    b.box(-0.48, -0.7, 0.96, 0.09, PALE, 0.02)
    b.box(-0.4, -0.61, 0.8, 0.14, METAL, 0.01)
    b.box(-0.26, -1.02, 0.52, 0.24, PALE, 0.05)
    for x in (-0.2, 0.2):
        b.line([(x, -0.8), (x, -0.7)], 0.035, METAL)
    b.box(-0.3, -0.75, 0.26, 0.05, (0.9, 0.4, 0.35), 0.01)


def _locker(b: SetBrush) -> None:
    """Lockers, as wide as high."""
    for step in range(4):
        x = -0.5 + 0.25 * step
        b.box(x, -1.0, 0.245, 1.0, (0.36, 0.56, 0.68), 0.01)
        for line in range(3):
            b.line(
                [(x + 0.06, -0.9 + 0.03 * line), (x + 0.18, -0.9 + 0.03 * line)],
                0.01,
                (0.2, 0.34, 0.44),
            )
        b.line([(x + 0.2, -0.55), (x + 0.2, -0.45)], 0.02, METAL)


PIECES = {
    "whiteboard": _whiteboard,
    "schooldesk": _schooldesk,
    "lockers": _locker,
    "classmotto": _classmotto,
    "speakerbox": _speakerbox,
    "timetable": _timetable,
    "lectern": _lectern,
}
