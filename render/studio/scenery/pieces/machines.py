"""Machines, belts, ovens and arcades."""

from render.studio.contracts.brush import mix
from render.studio.painting.paint import glow
from render.studio.scenery.materials import DARK, METAL, PALE, WHITE
from render.studio.scenery.pieces.wonders import sign
from render.studio.scenery.set_brush import SetBrush


def _arcade(b: SetBrush) -> None:
    """A game machine."""
    b.shadow(0.7, 0, 0, 0.4)
    rgb = b.rng.choice(((0.85, 0.2, 0.4), (0.2, 0.45, 0.85), (0.95, 0.65, 0.15), (0.4, 0.7, 0.4)))
    b.poly([(-0.26, 0), (-0.26, -0.92), (-0.2, -1.0), (0.2, -1.0), (0.26, -0.92), (0.26, 0)], rgb)
    b.flat(-0.2, -0.97, 0.4, 0.11, b.shining((1.0, 0.92, 0.5), (0.95, 0.85, 0.5)))
    sign(b, -0.16, -0.955, 0.32, 0.08, (0.9, 0.2, 0.3))
    b.poly([(-0.21, -0.82), (0.21, -0.82), (0.23, -0.5), (-0.23, -0.5)], (0.06, 0.06, 0.09))
    hue = b.rng.choice(((0.3, 0.9, 1.0), (1.0, 0.4, 0.8), (0.6, 1.0, 0.5)))
    b.flat(-0.17, -0.79, 0.34, 0.25, mix(hue, (0.05, 0.05, 0.2), 0.6))
    for _ in range(9):
        b.flat(
            b.rng.uniform(-0.15, 0.13),
            b.rng.uniform(-0.77, -0.58),
            0.03,
            0.025,
            b.rng.choice((hue, (1, 1, 1), (1, 0.9, 0.3))),
        )
    glow(b.canvas, 0, -0.66, 0.5, hue, 0.35)
    b.poly([(-0.26, -0.46), (0.26, -0.46), (0.29, -0.38), (-0.29, -0.38)], (0.15, 0.15, 0.18))
    b.line([(-0.12, -0.42), (-0.12, -0.5)], 0.02, METAL)
    b.oval(-0.12, -0.51, 0.03, 0.03, (0.9, 0.2, 0.2), 0.4)
    for step in range(3):
        b.oval(0.04 + 0.07 * step, -0.43, 0.022, 0.014, (1.0, 0.9, 0.3), 0.3)
    b.flat(-0.08, -0.24, 0.16, 0.1, (0.1, 0.1, 0.12))


def _barberchair(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.box(-0.28, -0.05, 0.56, 0.06, METAL, 0.02)
    b.post(0, -0.4, -0.04, 0.1, METAL)
    b.box(-0.36, -0.54, 0.72, 0.17, (0.7, 0.2, 0.22), 0.05)
    b.box(-0.28, -1.0, 0.56, 0.46, (0.7, 0.2, 0.22), 0.1)
    for x in (-0.4, 0.34):
        b.box(x, -0.7, 0.07, 0.28, METAL, 0.02)


def _machine(b: SetBrush) -> None:
    """A machine with pipes and dials, 1.4 times as wide as high."""
    b.shadow(1.6, 0, 0, 0.4)
    b.line([(-0.5, -0.9), (-0.5, -1.7)], 0.13, METAL, 0.5)
    b.line([(0.45, -0.9), (0.45, -1.4), (1.2, -1.4)], 0.11, METAL, 0.5)
    b.box(-0.7, -0.95, 1.4, 0.95, (0.36, 0.52, 0.5), 0.03)
    b.box(-0.6, -0.84, 0.6, 0.42, (0.2, 0.26, 0.28), 0.02)
    for x, y, r in ((-0.44, -0.64, 0.1), (-0.18, -0.64, 0.1)):
        b.oval(x, y, r, r, WHITE)
        b.line([(x, y), (x + r * 0.5, y - r * 0.5)], 0.02, (0.8, 0.2, 0.2))
    for step, rgb in enumerate(((0.9, 0.25, 0.2), (0.98, 0.75, 0.2), (0.35, 0.85, 0.45))):
        b.oval(0.16 + 0.17 * step, -0.72, 0.055, 0.055, rgb)
        glow(b.canvas, 0.16 + 0.17 * step, -0.72, 0.2, rgb, 0.35)
    for step in range(5):
        b.line([(0.08, -0.5 + 0.07 * step), (0.58, -0.5 + 0.07 * step)], 0.025, (0.2, 0.3, 0.3))
    b.oval(-0.3, -0.22, 0.15, 0.15, METAL)
    b.oval(-0.3, -0.22, 0.06, 0.06, DARK)


def _conveyor(b: SetBrush) -> None:
    """A belt with boxes, very wide."""
    b.box(-6, -0.6, 12, 0.18, (0.2, 0.21, 0.24), 0.09)
    for step in range(16):
        b.oval(-5.8 + 0.75 * step, -0.51, 0.07, 0.07, METAL, 0.6)
        b.line([(-5.8 + 0.75 * step, -0.42), (-5.8 + 0.75 * step, 0)], 0.06, METAL)
    for step in range(9):
        x = -5.4 + 1.3 * step
        b.box(x, -1.0, 0.5, 0.4, (0.78, 0.6, 0.4), 0.01)
        b.box(x + 0.21, -1.0, 0.08, 0.4, (0.9, 0.8, 0.6), edge=0)


def _saunabench(b: SetBrush) -> None:
    """Steps of wood to sit on, very wide."""
    for row in range(2):
        y = -1.0 + 0.5 * row
        b.box(-8, y, 16, 0.13, PALE, 0.01)
        b.box(-8, y + 0.13, 16, 0.37, mix(PALE, (0, 0, 0), 0.3), 0)
        for step in range(34):
            b.line(
                [(-8 + 0.48 * step, y + 0.16), (-8 + 0.48 * step, y + 0.5)],
                0.02,
                mix(PALE, (0, 0, 0), 0.5),
                0.4,
            )


def _stove(b: SetBrush) -> None:
    """An oven with hot stones."""
    b.shadow(1.0, 0, 0, 0.4)
    glow(b.canvas, 0, -0.9, 1.0, (1.0, 0.5, 0.2), 0.4)
    b.box(-0.4, -0.8, 0.8, 0.8, (0.26, 0.26, 0.29), 0.03)
    for step in range(4):
        b.line([(-0.3, -0.62 + 0.14 * step), (0.3, -0.62 + 0.14 * step)], 0.03, (0.95, 0.45, 0.15))
    for _ in range(14):
        b.oval(
            b.rng.uniform(-0.34, 0.34),
            -0.84 - b.rng.uniform(0, 0.12),
            0.1,
            0.075,
            (0.45, 0.42, 0.42),
            0.6,
        )


PIECES = {
    "arcade": _arcade,
    "barberchair": _barberchair,
    "machine": _machine,
    "conveyor": _conveyor,
    "saunabench": _saunabench,
    "stove": _stove,
}
