"""An alley of hanok houses that climbs a hill, as in Bukchon; very wide."""

from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.old_buildings import eaves
from render.studio.scenery.set_brush import LAMP, SetBrush


def _house(b: SetBrush, x: float, y: float, size: float) -> None:
    with b.at(x, y, size):
        b.box(-0.7, -0.5, 1.4, 0.55, (0.72, 0.6, 0.5), 0)
        for row in range(4):
            for step in range(9):
                shift = 0.08 * (row % 2)
                tone = mix((0.76, 0.66, 0.56), (0.5, 0.42, 0.36), b.rng.random() * 0.6)
                b.box(
                    -0.7 + 0.156 * step + shift * 0.4,
                    -0.24 + 0.065 * row,
                    0.15,
                    0.058,
                    tone,
                    0.004,
                    0.4,
                    0.4,
                )
        b.box(-0.7, -0.52, 1.4, 0.28, (0.95, 0.92, 0.85), 0)
        for step in range(5):
            b.post(-0.68 + 0.34 * step, -0.54, -0.22, 0.05, (0.48, 0.31, 0.2))
        for step in range(4):
            at = -0.6 + 0.34 * step
            paper = b.shining((1.0, 0.84, 0.52), b.tone((0.9, 0.86, 0.74)))
            b.flat(at, -0.47, 0.18, 0.17, paper)
            for line in range(3):
                b.line(
                    [(at + 0.06 * (line + 0.5), -0.47), (at + 0.06 * (line + 0.5), -0.3)],
                    0.008,
                    (0.4, 0.26, 0.17),
                )
            b.glow(at + 0.09, -0.38, 0.3, LAMP, 0.4)
        eaves(b, -0.5, 1.95, 0.4)


def _draw(b: SetBrush) -> None:
    for x, y, size in (
        (-0.55, -0.52, 0.4),
        (0.5, -0.54, 0.4),
        (0.0, -0.6, 0.34),
        (-1.05, -0.36, 0.52),
        (1.05, -0.36, 0.52),
        (-0.6, -0.24, 0.56),
        (0.62, -0.24, 0.56),
    ):
        _house(b, x, y, size)
    b.poly([(-0.12, -0.42), (0.12, -0.42), (0.62, 0.06), (-0.62, 0.06)], (0.68, 0.66, 0.63), 0.6)
    for row in range(7):
        y = -0.38 + 0.062 * row
        half = 0.12 + 0.5 * (y + 0.42) / 0.48
        b.line([(-half, y), (half, y)], 0.008, (0.52, 0.5, 0.48))
    for x, y, size in ((-1.5, 0.02, 0.86), (1.5, 0.02, 0.86)):
        _house(b, x, y, size)


PIECE = _draw
