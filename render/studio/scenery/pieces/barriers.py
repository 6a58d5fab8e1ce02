"""Fences, rails, hedges and walls to stand behind."""

from render.studio.scenery.materials import IRON, WOOD
from render.studio.scenery.set_brush import SetBrush


def _fence(b: SetBrush) -> None:
    """A white fence, six times as wide as high."""
    for y in (-0.75, -0.3):
        b.box(-3, y, 6, 0.1, (0.93, 0.92, 0.88))
    for step in range(20):
        x = -2.92 + step * 0.3
        b.poly(
            [(x, 0), (x, -0.88), (x + 0.08, -1.0), (x + 0.16, -0.88), (x + 0.16, 0)],
            (0.96, 0.95, 0.92),
            0.6,
            0.7,
        )


def _railfence(b: SetBrush) -> None:
    """A wooden fence, five times as wide as high."""
    for step in range(6):
        b.box(-2.5 + step, -1.0, 0.13, 1.02, (0.5, 0.36, 0.24), 0.02)
    for y in (-0.82, -0.45):
        b.box(-2.6, y, 5.2, 0.12, (0.6, 0.44, 0.29), 0.03)


def _hedge(b: SetBrush) -> None:
    """A clipped hedge, as wide as high."""
    b.shadow(1.2, 0, 0, 0.45)
    b.box(-0.5, -1.0, 1.0, 1.02, (0.22, 0.44, 0.22), 0.03, 1.1)
    side = 1 if b.air.toward[0] >= 0 else -1
    for _ in range(420):
        x, y = b.rng.uniform(-0.49, 0.49), -b.rng.uniform(0.0, 1.0)
        share = 0.25 + 0.4 * (-y) + 0.3 * side * x
        b.canvas.drawCircle(x, y, b.rng.uniform(0.012, 0.026), b.ink((0.3, 0.56, 0.26), 0.6, share))


def _cone(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.4)
    b.box(-0.42, -0.1, 0.84, 0.1, (0.93, 0.4, 0.12), 0.03)
    b.poly([(-0.28, -0.08), (-0.06, -1.0), (0.06, -1.0), (0.28, -0.08)], (0.98, 0.45, 0.14))
    b.poly(
        [(-0.21, -0.36), (-0.15, -0.62), (0.15, -0.62), (0.21, -0.36)], (0.98, 0.98, 0.97), 0.6, 0
    )


def _barrier(b: SetBrush) -> None:
    for x in (-0.8, 0.8):
        b.line([(x, 0), (x, -1.0)], 0.1, (0.7, 0.7, 0.72))
    for step in range(8):
        rgb = (0.93, 0.3, 0.2) if step % 2 else (0.97, 0.97, 0.96)
        b.poly(
            [
                (-1.0 + 0.25 * step, -0.9),
                (-0.75 + 0.25 * step, -0.9),
                (-0.75 + 0.25 * step, -0.5),
                (-1.0 + 0.25 * step, -0.5),
            ],
            rgb,
            0.5,
            0,
        )


def _sandbags(b: SetBrush) -> None:
    for row in range(3):
        for step in range(5 - row):
            x = (step - (4 - row) / 2) * 0.62
            b.box(x - 0.32, -0.34 * (row + 1), 0.64, 0.38, (0.7, 0.6, 0.42), 0.16)


def _shiprail(b: SetBrush) -> None:
    for step in range(40):
        x = -17.6 + step * 0.9
        b.curve(
            [
                (x - 0.12, 0),
                (x - 0.18, -0.4),
                (x - 0.08, -0.85),
                (x + 0.08, -0.85),
                (x + 0.18, -0.4),
                (x + 0.12, 0),
            ],
            WOOD,
            0.9,
            0.5,
        )
    b.box(-18, -1.0, 36, 0.2, (0.52, 0.34, 0.2), 0.05)
    b.box(-18, -0.08, 36, 0.14, (0.46, 0.3, 0.18), 0.02)


def _bollard(b: SetBrush) -> None:
    b.shadow(1.2, 0, 0, 0.4)
    b.box(-0.28, -0.8, 0.56, 0.8, IRON, 0.08)
    b.box(-0.42, -1.0, 0.84, 0.26, IRON, 0.12)


def _parapet(b: SetBrush) -> None:
    """The wall around a roof, very wide."""
    b.box(-32, -1.0, 64, 1.1, (0.7, 0.68, 0.66), 0, 0.6)
    b.box(-32, -1.15, 64, 0.3, (0.82, 0.8, 0.77), 0.05)


def _pylon(b: SetBrush) -> None:
    """A pylon of a bridge with its cables."""
    rgb = (0.82, 0.84, 0.88)
    for side in (-1, 1):
        for step in range(8):
            b.line(
                [(0, -0.96 + 0.05 * step), (side * (0.16 + 0.13 * step) * 1.1, -0.1)],
                0.006,
                (0.9, 0.92, 0.95),
            )
    b.poly([(-0.06, 0.02), (-0.03, -1.0), (0.03, -1.0), (0.06, 0.02)], rgb)
    b.glow(0, -1.0, 0.2, (1, 0.3, 0.2), 0.7)


def _bridgerail(b: SetBrush) -> None:
    for step in range(60):
        x = -18 + step * 0.61
        b.line([(x, 0), (x, -0.95)], 0.05, (0.7, 0.74, 0.8))
    for y in (-1.0, -0.5):
        b.box(-18, y, 36, 0.12, (0.8, 0.84, 0.88))
    b.box(-18, -0.08, 36, 0.2, (0.62, 0.62, 0.64))


PIECES = {
    "fence": _fence,
    "railfence": _railfence,
    "hedge": _hedge,
    "barrier": _barrier,
    "cone": _cone,
    "parapet": _parapet,
    "shiprail": _shiprail,
    "bridgerail": _bridgerail,
    "bridgepylon": _pylon,
    "bollard": _bollard,
    "sandbags": _sandbags,
}
