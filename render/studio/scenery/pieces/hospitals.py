"""Hospitals and laboratories."""

from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import METAL, WHITE, WOOD
from render.studio.scenery.pieces.shops import GOODS
from render.studio.scenery.set_brush import SetBrush


def _hospitalbed(b: SetBrush) -> None:
    """Twice as wide as high."""
    b.shadow(2.1, 0, 0, 0.4)
    for x in (-0.8, 0.8):
        b.line([(x, -0.4), (x, 0)], 0.05, METAL)
        b.oval(x, -0.03, 0.05, 0.05, (0.2, 0.2, 0.22))
    b.poly(
        [(-1.0, -0.62), (-0.82, -0.9), (-0.3, -0.62), (1.0, -0.6), (1.0, -0.4), (-1.0, -0.4)], WHITE
    )
    b.box(-0.3, -0.66, 1.3, 0.2, (0.55, 0.78, 0.82), 0.05)
    b.box(-0.92, -0.9, 0.42, 0.17, (0.99, 0.99, 1.0), 0.07)
    for x in (-1.04, 1.0):
        b.box(x, -0.86, 0.06, 0.6, METAL, 0.02)
    b.post(0.72, -1.5, -0.4, 0.03, METAL)
    b.box(0.6, -1.46, 0.18, 0.3, (0.85, 0.93, 0.97), 0.05)


def _monitor(b: SetBrush) -> None:
    """A machine with a heart beat on it."""
    b.shadow(0.6, 0, 0, 0.4)
    b.post(0, -0.6, 0, 0.05, METAL)
    b.box(-0.2, -0.05, 0.4, 0.05, METAL, 0.02)
    b.box(-0.32, -1.0, 0.64, 0.44, (0.85, 0.88, 0.9), 0.03)
    b.flat(-0.28, -0.96, 0.56, 0.36, (0.05, 0.14, 0.16))
    b.line(
        [
            (-0.26, -0.78),
            (-0.1, -0.78),
            (-0.05, -0.92),
            (0.02, -0.65),
            (0.07, -0.78),
            (0.26, -0.78),
        ],
        0.02,
        (0.4, 1.0, 0.6),
        1.0,
    )
    glow(b.canvas, 0, -0.78, 0.4, (0.3, 1.0, 0.6), 0.3)


def _labbench(b: SetBrush) -> None:
    """A bench with flasks, 2.4 times as wide as high."""
    b.shadow(2.6, 0, 0, 0.4)
    b.box(-1.2, -0.62, 2.4, 0.62, (0.84, 0.87, 0.89), 0.01)
    for step in range(4):
        b.box(-1.14 + 0.59 * step, -0.52, 0.54, 0.46, WHITE, 0.01)
    b.box(-1.26, -0.7, 2.52, 0.09, (0.22, 0.26, 0.3), 0.01)
    for x, rgb, size in (
        (-0.95, (0.35, 0.85, 0.5), 1.0),
        (-0.6, (0.95, 0.45, 0.6), 0.8),
        (0.3, (0.4, 0.6, 1.0), 1.1),
        (0.9, (0.98, 0.8, 0.3), 0.9),
    ):
        b.curve(
            [
                (x - 0.035, -0.7 - 0.34 * size),
                (x + 0.035, -0.7 - 0.34 * size),
                (x + 0.05, -0.7 - 0.2 * size),
                (x + 0.17 * size, -0.7),
                (x - 0.17 * size, -0.7),
                (x - 0.05, -0.7 - 0.2 * size),
            ],
            (0.86, 0.94, 0.97),
        )
        b.curve(
            [
                (x - 0.07 * size, -0.7 - 0.14 * size),
                (x + 0.07 * size, -0.7 - 0.14 * size),
                (x + 0.15 * size, -0.71),
                (x - 0.15 * size, -0.71),
            ],
            rgb,
            0.6,
            0.5,
        )
        glow(b.canvas, x, -0.78, 0.25, rgb, 0.3)
    for step in range(4):
        b.box(-0.22 + 0.08 * step, -0.96, 0.05, 0.26, mix(GOODS[step], (1, 1, 1), 0.3), 0.02)
    b.box(-0.27, -0.84, 0.38, 0.03, WOOD)


PIECES = {
    "hospitalbed": _hospitalbed,
    "heartmonitor": _monitor,
    "labbench": _labbench,
}
