"""Kitchens and bathrooms."""

from render.studio.contracts.brush import mix
from render.studio.scenery.materials import DARK, METAL, PALE, WHITE
from render.studio.scenery.set_brush import SetBrush


def _kitchen(b: SetBrush) -> None:
    """Cupboards, a hob, an oven and a sink along a wall, very wide; it is as high as a worktop."""
    tone = (0.5, 0.68, 0.68)
    b.box(-6.0, -0.92, 12.0, 0.92, tone, 0)
    for number in range(20):
        x = -5.95 + 0.6 * number
        if number == 7:
            b.box(x, -0.86, 0.58, 0.78, (0.24, 0.25, 0.28), 0.02)
            b.box(x + 0.06, -0.66, 0.46, 0.46, (0.1, 0.1, 0.12), 0.02)
            b.glow(x + 0.29, -0.42, 0.5, (1.0, 0.6, 0.25), 0.5)
            for step in range(4):
                b.oval(x + 0.1 + 0.13 * step, -0.76, 0.03, 0.03, METAL, 0.5)
            continue
        b.box(x, -0.86, 0.58, 0.22, mix(tone, (1, 1, 1), 0.12), 0.015)
        b.box(x, -0.6, 0.58, 0.54, mix(tone, (1, 1, 1), 0.12), 0.015)
        b.line([(x + 0.2, -0.75), (x + 0.38, -0.75)], 0.025, METAL)
        b.line([(x + 0.5, -0.5), (x + 0.5, -0.34)], 0.025, METAL)
    b.box(-6.0, -1.0, 12.0, 0.1, (0.9, 0.87, 0.82), 0.01)
    x = -5.95 + 0.6 * 7
    b.box(x + 0.02, -1.02, 0.54, 0.03, (0.14, 0.14, 0.16))
    b.box(x + 0.08, -1.2, 0.34, 0.18, (0.8, 0.28, 0.24), 0.04)
    b.line([(x + 0.02, -1.14), (x + 0.48, -1.14)], 0.03, (0.2, 0.2, 0.22))
    for px, rgb, high in (
        (2.2, (0.93, 0.75, 0.4), 0.26),
        (2.42, (0.75, 0.4, 0.3), 0.22),
        (2.62, (0.5, 0.62, 0.4), 0.18),
        (-3.3, (0.95, 0.93, 0.9), 0.22),
    ):
        b.box(px, -1.0 - high, 0.17, high, rgb, 0.03)
    b.line([(1.0, -1.0), (1.0, -1.34), (1.22, -1.34), (1.22, -1.22)], 0.045, METAL)


def _cupboards(b: SetBrush) -> None:
    """On the wall: a row of cupboards, four times as wide as high."""
    for number in range(5):
        x = -2.0 + 0.8 * number
        b.box(x, -0.5, 0.78, 1.0, (0.62, 0.77, 0.76), 0.02)
        b.box(x + 0.08, -0.42, 0.62, 0.84, (0.7, 0.84, 0.82), 0.02)
        b.oval(x + 0.66, 0.3, 0.03, 0.03, METAL, 0.5)


def _fridge(b: SetBrush) -> None:
    b.shadow(0.6, 0, 0, 0.4)
    b.box(-0.25, -1.0, 0.5, 1.0, (0.9, 0.92, 0.94), 0.03)
    b.line([(-0.25, -0.64), (0.25, -0.64)], 0.012, (0.6, 0.63, 0.67))
    for top, low in ((-0.86, -0.72), (-0.56, -0.36)):
        b.line([(-0.18, top), (-0.18, low)], 0.022, METAL)
    for x, y, rgb in (
        (0.05, -0.5, (0.95, 0.8, 0.3)),
        (0.12, -0.4, (0.5, 0.75, 0.9)),
        (0.02, -0.36, (0.95, 0.6, 0.6)),
    ):
        b.box(x, y, 0.07, 0.07, rgb, edge=0.4)


def _bath(b: SetBrush) -> None:
    """2.2 times as wide as high, full of foam."""
    b.shadow(2.3, 0, 0, 0.4)
    b.curve(
        [(-1.2, -0.72), (1.2, -0.72), (1.05, -0.02), (0.6, 0.0), (-0.6, 0.0), (-1.05, -0.02)], WHITE
    )
    b.box(-1.16, -0.76, 2.32, 0.12, WHITE, 0.06)
    for _ in range(26):
        x = b.rng.uniform(-0.95, 0.9)
        b.oval(x, -0.78 - b.rng.uniform(0, 0.14), 0.1, 0.09, (0.97, 0.99, 1.0), 0.3)
    b.line([(1.0, -0.7), (1.0, -1.05), (0.8, -1.05)], 0.05, METAL)


def _toilet(b: SetBrush) -> None:
    b.shadow(1.0, 0, 0, 0.4)
    b.box(-0.3, -1.0, 0.6, 0.46, WHITE, 0.05)
    b.curve(
        [(-0.4, -0.56), (0.4, -0.56), (0.3, -0.16), (0.18, 0.02), (-0.18, 0.02), (-0.3, -0.16)],
        WHITE,
    )
    b.oval(0, -0.55, 0.36, 0.1, (0.9, 0.92, 0.94))


def _basin(b: SetBrush) -> None:
    """A wash basin with a mirror above."""
    b.box(-0.3, -1.0, 0.6, 0.42, (0.8, 0.83, 0.86), 0.02)
    b.box(-0.27, -0.97, 0.54, 0.36, (0.78, 0.9, 0.95), 0.01)
    b.box(-0.34, -0.46, 0.68, 0.09, WHITE, 0.03)
    b.box(-0.3, -0.38, 0.6, 0.38, PALE, 0.01)
    b.line([(0, -0.46), (0, -0.54), (0.06, -0.54)], 0.025, METAL)
    b.line([(-0.01, -0.34), (-0.01, -0.04)], 0.008, DARK)


PIECES = {
    "kitchenrow": _kitchen,
    "cupboards": _cupboards,
    "fridge": _fridge,
    "bath": _bath,
    "toilet": _toilet,
    "basin": _basin,
}
