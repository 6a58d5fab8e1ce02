"""Goals, flags and finishes."""

from render.studio.contracts.scene import Colour
from render.studio.scenery.materials import DARK, METAL, WOOD
from render.studio.scenery.set_brush import SetBrush


def _goal(b: SetBrush) -> None:
    for x in (-1.1, 1.1):
        b.line([(x, 0), (x * 0.86, -0.82)], 0.012, (0.9, 0.92, 0.92))
    for step in range(23):
        x = -1.1 + 0.1 * step
        b.line([(x, -1.0), (x * 0.9, -0.1)], 0.008, (0.93, 0.95, 0.95), 0.7)
    for step in range(9):
        y = -1.0 + 0.11 * step
        b.line([(-1.1, y), (1.1, y)], 0.008, (0.93, 0.95, 0.95), 0.7)
    b.line([(-1.15, 0), (-1.15, -1.0), (1.15, -1.0), (1.15, 0)], 0.05, (0.98, 0.98, 0.97))


def _cornerflag(b: SetBrush) -> None:
    b.post(0, -1.0, 0, 0.05, (0.98, 0.95, 0.6))
    b.poly([(0, -1.0), (0.55, -0.82), (0, -0.62)], (0.93, 0.25, 0.22))


def _flagpole(b: SetBrush) -> None:
    b.post(0, -1.0, 0, 0.022, (0.85, 0.86, 0.9))
    rgb = b.rng.choice(((0.93, 0.28, 0.25), (0.2, 0.5, 0.85), (0.98, 0.75, 0.2)))
    b.curve([(0, -1.04), (0.2, -0.98), (0.36, -1.02), (0.36, -0.78), (0.2, -0.74), (0, -0.8)], rgb)


def _checkers(b: SetBrush) -> None:
    """A gate over the finish, three times as wide as high."""
    for x in (-1.5, 1.5):
        b.post(x, -1.0, 0.02, 0.05, (0.8, 0.82, 0.86))
    for row in range(3):
        for step in range(34):
            rgb = (0.97, 0.97, 0.97) if (row + step) % 2 else (0.1, 0.1, 0.12)
            b.box(-1.53 + 0.09 * step, -1.02 + 0.09 * row, 0.09, 0.09, rgb, 0, 0.4, 0)


def _tyres(b: SetBrush) -> None:
    for x, y in ((-0.5, 0), (0.0, 0), (0.5, 0), (-0.25, -0.45), (0.25, -0.45)):
        b.box(x - 0.26, y - 0.46, 0.52, 0.46, (0.16, 0.16, 0.18), 0.12)
        b.line(
            [(x - 0.2, y - 0.23), (x + 0.2, y - 0.23)],
            0.06,
            (0.93, 0.93, 0.93) if x else (0.85, 0.2, 0.2),
        )


def _weights(b: SetBrush) -> None:
    """A rack of dumbbells, twice as wide as high."""
    b.shadow(2.0, 0, 0, 0.4)
    for x in (-0.9, 0.9):
        b.line([(x, 0), (x, -1.0)], 0.06, (0.25, 0.26, 0.3))
    for row in range(3):
        y = -0.86 + 0.34 * row
        b.box(-0.95, y, 1.9, 0.06, (0.3, 0.32, 0.36), 0.01)
        for step in range(4):
            x = -0.72 + 0.48 * step
            b.line([(x - 0.14, y - 0.08), (x + 0.14, y - 0.08)], 0.04, METAL)
            for side in (-0.13, 0.13):
                b.box(x + side - 0.05, y - 0.17, 0.1, 0.18, (0.16, 0.16, 0.18), 0.02)


def _treadmill(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.4)
    b.poly(
        [(-0.75, -0.05), (0.6, -0.16), (0.66, -0.05), (0.6, 0), (-0.75, 0.0)], (0.22, 0.23, 0.26)
    )
    b.line([(0.52, -0.1), (0.62, -0.86)], 0.06, METAL)
    b.line([(0.62, -0.66), (0.2, -0.6)], 0.045, METAL)
    b.box(0.42, -1.02, 0.36, 0.22, (0.2, 0.22, 0.26), 0.04)
    b.flat(0.47, -0.98, 0.26, 0.12, b.shining((0.4, 0.95, 0.7), (0.35, 0.75, 0.6)))


def _punchbag(b: SetBrush) -> None:
    """A bag that hangs from above."""
    for x in (-0.06, 0.06):
        b.line([(0, -1.6), (x, -0.98)], 0.015, METAL)
    b.box(-0.15, -1.0, 0.3, 0.84, (0.74, 0.2, 0.2), 0.07, 1.2)
    for y in (-0.86, -0.32):
        b.line([(-0.15, y), (0.15, y)], 0.04, (0.15, 0.12, 0.12))


def _ringropes(b: SetBrush) -> None:
    """The ropes and posts of a ring, very wide."""
    b.box(-9, -0.1, 18, 0.16, (0.3, 0.34, 0.5), 0)
    hues: tuple[Colour, ...] = ((0.88, 0.2, 0.24), (0.96, 0.96, 0.96), (0.22, 0.4, 0.85))
    for row, rgb in enumerate(hues):
        y = -0.92 + 0.28 * row
        b.line([(-9, y - 0.1), (-2.6, y), (2.6, y), (9, y - 0.1)], 0.05, rgb)
    for x, rgb in ((-2.6, hues[0]), (2.6, hues[2])):
        b.post(x, -1.05, 0, 0.12, METAL)
        b.box(x - 0.13, -1.02, 0.26, 0.92, rgb, 0.1, 1.0)


def _weaponrack(b: SetBrush) -> None:
    """Staffs in a rack, 1.4 times as wide as high."""
    b.shadow(1.4, 0, 0, 0.35)
    for x in (-0.6, 0.6):
        b.box(x - 0.05, -1.0, 0.1, 1.0, DARK, 0.02)
    for step in range(4):
        b.line([(-0.72, -0.85 + 0.22 * step), (0.72, -0.85 + 0.22 * step)], 0.05, WOOD)


PIECES = {
    "goal": _goal,
    "cornerflag": _cornerflag,
    "flagpole": _flagpole,
    "checkers": _checkers,
    "tyres": _tyres,
    "weights": _weights,
    "treadmill": _treadmill,
    "punchbag": _punchbag,
    "ringropes": _ringropes,
    "weaponrack": _weaponrack,
}
