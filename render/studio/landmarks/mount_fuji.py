"""Mount Fuji with its cap of snow, 2.8 times as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_ROCK = (0.36, 0.46, 0.64)


def _cone() -> skia.Path:
    path = skia.Path()
    path.moveTo(-1.5, 0.04)
    path.cubicTo(-0.8, -0.16, -0.4, -0.6, -0.15, -0.97)
    path.cubicTo(-0.08, -1.01, -0.04, -0.97, 0.0, -0.985)
    path.cubicTo(0.05, -1.0, 0.09, -1.0, 0.15, -0.97)
    path.cubicTo(0.4, -0.6, 0.8, -0.16, 1.5, 0.04)
    path.close()
    return path


def _draw(b: SetBrush) -> None:
    cone = _cone()
    b.path(cone, _ROCK, 1.0, 0.5)
    b.canvas.save()
    b.canvas.clipPath(cone, True)
    side = 1 if b.air.toward[0] >= 0 else -1
    for _ in range(40):
        x = b.rng.uniform(-1, 1)
        dark = mix(_ROCK, (0.1, 0.15, 0.3), b.rng.uniform(0.1, 0.4))
        b.curve(
            [
                (x * 0.12, -0.95),
                (x * 0.4 + 0.02, -0.55),
                (x * 0.9, -0.1),
                (x * 0.86, -0.1),
                (x * 0.36, -0.55),
            ],
            dark,
            0.3,
            0,
        )
    points = [(-0.6, -1.1)]
    for step in range(17):
        x = -0.6 + 1.2 * step / 16
        points.append(
            (x, -0.62 - 0.12 * abs(x) + (0.1 if step % 2 else -0.04) + b.rng.uniform(-0.04, 0.04))
        )
    points.append((0.6, -1.1))
    b.poly(points, (0.97, 0.98, 1.0), 0.4, 0)
    shade = [(-side * 0.02, -1.0)]
    for step in range(7):
        x = -side * 0.6 * step / 6
        shade.append((x, -0.6 - 0.14 * abs(x) + (0.07 if step % 2 else -0.05)))
    shade.append((-side * 0.6, -1.1))
    b.poly(shade, (0.7, 0.78, 0.93), 0.3, 0)
    b.canvas.restore()


PIECE = _draw
FLOODLIT = False
