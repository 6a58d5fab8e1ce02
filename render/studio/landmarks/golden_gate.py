"""The Golden Gate Bridge, very wide."""

from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_RED = (0.8, 0.29, 0.19)


def _draw(b: SetBrush) -> None:
    b.box(-5, -0.3, 10, 0.045, mix(_RED, (0.2, 0.05, 0.05), 0.3), 0)
    for step in range(100):
        x = -5 + 0.1 * step
        b.line([(x, -0.26), (x + 0.1, -0.21)], 0.006, _RED)
    b.line([(-5, -0.21), (5, -0.21)], 0.01, _RED)
    towers = (-1.05, 1.05)
    for x in towers:
        for way in (-1, 1):
            b.poly(
                [
                    (x + way * 0.1 - 0.03, 0.03),
                    (x + way * 0.08 - 0.022, -1.0),
                    (x + way * 0.08 + 0.022, -1.0),
                    (x + way * 0.1 + 0.03, 0.03),
                ],
                _RED,
                1.0,
            )
        for y, high in ((-0.96, 0.05), (-0.78, 0.04), (-0.6, 0.04), (-0.44, 0.04)):
            b.box(x - 0.09, y, 0.18, high, _RED)
        b.box(x - 0.17, -0.06, 0.34, 0.1, (0.7, 0.66, 0.62), 0.01)
        b.glow(x, -1.0, 0.12, (1.0, 0.3, 0.2), 0.8)
    for start, end in ((-1.05, 1.05), (-3.15, -1.05), (1.05, 3.15)):
        middle, half = (start + end) / 2, (end - start) / 2
        points = []
        for step in range(41):
            x = start + (end - start) * step / 40
            points.append((x, -0.36 - 0.6 * ((x - middle) / half) ** 2))
        b.line(points, 0.016, _RED)
        for x, y in points[1:-1:2]:
            b.line([(x, y), (x, -0.3)], 0.004, _RED)


PIECE = _draw
