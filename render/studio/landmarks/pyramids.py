"""The pyramids of Giza and the Sphinx, 2.6 times as wide as high."""

from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_STONE = (0.9, 0.7, 0.42)


def _pyramid(b: SetBrush, x: float, high: float) -> None:
    side = 1 if b.air.toward[0] >= 0 else -1
    half, ridge = high * 0.86, x - side * high * 0.22
    lit, dark = mix(_STONE, (1, 0.95, 0.8), 0.25), mix(_STONE, (0.3, 0.16, 0.12), 0.5)
    top = (x, -high)
    left, right, foot = (x - half, 0.02), (x + half, 0.02), (ridge, 0.03)
    b.poly([top, left, foot], dark if side > 0 else lit, 0.5)
    b.poly([top, foot, right], lit if side > 0 else dark, 0.5)
    rows = round(high * 26)
    for row in range(1, rows):
        share = row / rows
        y = -high * (1 - share)
        line = mix(_STONE, (0.4, 0.25, 0.15), 0.6)
        ends = (x - half * share, x + half * share)
        b.line([(ends[0], y), (x + (ridge - x) * share, y + 0.006), (ends[1], y)], 0.003, line, 0.4)
    for _ in range(round(high * 60)):
        share = b.rng.random() ** 0.6
        px = x + b.rng.uniform(-0.9, 0.9) * half * share
        b.box(
            px,
            -high * (1 - share),
            0.026,
            0.014,
            mix(_STONE, (0.5, 0.32, 0.2), b.rng.random() * 0.7),
            0,
            0.3,
            0,
        )


def _draw(b: SetBrush) -> None:
    _pyramid(b, -0.75, 0.7)
    _pyramid(b, 0.72, 0.5)
    _pyramid(b, 0.05, 1.0)
    stone = mix(_STONE, (0.8, 0.55, 0.3), 0.4)
    b.curve([(0.5, 0.04), (0.52, -0.1), (0.74, -0.15), (1.08, -0.14), (1.14, 0.04)], stone)
    b.poly([(0.4, 0.04), (0.42, -0.03), (0.62, -0.04), (0.62, 0.04)], stone)
    b.curve(
        [(0.46, -0.05), (0.45, -0.26), (0.5, -0.33), (0.6, -0.33), (0.66, -0.26), (0.68, -0.05)],
        stone,
    )
    b.oval(0.55, -0.23, 0.06, 0.075, mix(stone, (1, 0.9, 0.7), 0.3))
    for x in (0.53, 0.57):
        b.oval(x, -0.245, 0.009, 0.006, (0.3, 0.2, 0.14), 0)
    b.line([(0.535, -0.195), (0.565, -0.195)], 0.006, (0.4, 0.26, 0.16))


PIECE = _draw
