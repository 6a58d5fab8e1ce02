"""Barrels, crates, chests, jars, containers."""

from render.studio.contracts.brush import mix
from render.studio.scenery.materials import IRON, WOOD
from render.studio.scenery.set_brush import SetBrush


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


def _barrel(b: SetBrush) -> None:
    b.shadow(0.9, 0, 0, 0.45)
    b.curve(
        [(-0.3, 0.1), (-0.46, -0.5), (-0.3, -1.1), (0.3, -1.1), (0.46, -0.5), (0.3, 0.1)],
        WOOD,
        1.2,
    )
    for y in (-0.24, -0.74):
        b.line([(-0.37, y), (0.37, y)], 0.07, IRON)
    for x in (-0.2, 0, 0.2):
        b.line([(x, -0.95), (x, -0.03)], 0.02, mix(WOOD, (0, 0, 0), 0.4))


def crate(b: SetBrush, x: float, y: float, size: float) -> None:
    b.box(x - size / 2, y - size, size, size, WOOD, 0.01)
    for share in (0.0, 0.84):
        b.box(
            x - size / 2,
            y - size + size * share,
            size,
            size * 0.16,
            mix(WOOD, (1, 1, 1), 0.15),
            0.01,
        )
    b.line(
        [(x - size * 0.42, y - size * 0.2), (x + size * 0.42, y - size * 0.8)],
        size * 0.1,
        mix(WOOD, (1, 1, 1), 0.1),
    )


def _crates(b: SetBrush) -> None:
    b.shadow(1.4, 0, 0, 0.45)
    crate(b, -0.3, 0, 0.55)
    crate(b, 0.3, 0, 0.55)
    crate(b, 0.02, -0.53, 0.48)


def _attichest(b: SetBrush) -> None:
    """A chest with iron bands, 1.5 times as wide as high."""
    b.shadow(1.7, 0, 0, 0.4)
    b.box(-0.75, -0.6, 1.5, 0.6, WOOD, 0.02)
    b.curve(
        [(-0.78, -0.56), (-0.76, -0.92), (-0.4, -1.02), (0.4, -1.02), (0.76, -0.92), (0.78, -0.56)],
        mix(WOOD, (0, 0, 0), 0.1),
    )
    for x in (-0.55, 0.47):
        b.box(x, -0.98, 0.09, 0.98, (0.75, 0.6, 0.3), 0.01)
    b.box(-0.1, -0.68, 0.2, 0.2, (0.9, 0.75, 0.36), 0.03)


def _container(b: SetBrush) -> None:
    rgb = b.rng.choice(((0.82, 0.3, 0.24), (0.2, 0.45, 0.62), (0.9, 0.6, 0.2), (0.3, 0.55, 0.4)))
    b.box(-1.1, -1.0, 2.2, 1.0, rgb, 0.02)
    for step in range(20):
        b.line(
            [(-1.03 + step * 0.108, -0.93), (-1.03 + step * 0.108, -0.07)],
            0.03,
            mix(rgb, (0, 0, 0), 0.25),
            0.4,
        )


PIECES = {
    "barrel": _barrel,
    "crates": _crates,
    "chest": _attichest,
    "jars": _jars,
    "container": _container,
}
