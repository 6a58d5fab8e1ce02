"""The Great Wall over its hills, very wide."""

from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_STONE = (0.78, 0.68, 0.54)


def _y(x: float) -> float:
    """The height of the wall's foot along the ridge."""
    return -0.3 - 0.16 * (x * 0.7 + 0.3) + 0.1 * (x * 1.9 - 0.4) ** 2 * (1 if x < 0.2 else 0.55)


def _draw(b: SetBrush) -> None:
    hill = [(-1.9, 0.1)]
    xs = [-1.8 + 3.6 * step / 24 for step in range(25)]
    hill += [(x, min(0.0, _y(x) + 0.06)) for x in xs]
    hill.append((1.9, 0.1))
    b.curve(hill, (0.3, 0.46, 0.26), 0.9, 0.4)
    for _ in range(120):
        x = b.rng.uniform(-1.7, 1.7)
        b.oval(x, min(0.0, _y(x)) * b.rng.random() * 0.9, 0.05, 0.03, (0.26, 0.44, 0.24), 0.2)
    top = [(x, _y(x) - 0.14) for x in xs]
    low = [(x, _y(x) + 0.05) for x in xs]
    b.poly([*top, *reversed(low)], _STONE, 0.5)
    for x, y in low[::1]:
        b.line([(x, y - 0.02), (x, y - 0.15)], 0.006, mix(_STONE, (0.3, 0.24, 0.18), 0.5))
    for step in range(72):
        x = -1.75 + 3.5 * step / 71
        b.box(
            x - 0.016, _y(x) - 0.185, 0.032, 0.055, mix(_STONE, (1, 0.95, 0.85), 0.15), 0, 0.5, 0.6
        )
    for x, size in ((-1.05, 0.3), (0.12, 0.24), (0.95, 0.36)):
        y = _y(x)
        b.box(
            x - size * 0.42,
            y - size * 1.15,
            size * 0.84,
            size * 1.3,
            mix(_STONE, (1, 0.9, 0.75), 0.1),
            0.004,
        )
        for step in range(5):
            b.box(
                x - size * 0.46 + size * 0.2 * step,
                y - size * 1.28,
                size * 0.12,
                size * 0.15,
                _STONE,
                0,
                0.6,
                0.6,
            )
        for dx in (-0.2, 0.06):
            b.box(
                x + dx * size,
                y - size * 0.8,
                size * 0.15,
                size * 0.26,
                (0.25, 0.2, 0.17),
                size * 0.06,
            )
        b.line(
            [(x - size * 0.42, y - size * 0.95), (x + size * 0.42, y - size * 0.95)],
            0.01,
            mix(_STONE, (0.3, 0.24, 0.18), 0.5),
        )


PIECE = _draw
