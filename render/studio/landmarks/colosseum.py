"""The Colosseum, twice as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import LAMP, SetBrush

_STONE = (0.86, 0.74, 0.58)


def _draw(b: SetBrush) -> None:
    b.shadow(2.2, 0, 0, 0.45)
    b.curve(
        [(-0.7, -0.1), (-0.72, -0.62), (-0.3, -0.66), (0.3, -0.66), (0.72, -0.62), (0.7, -0.1)],
        mix(_STONE, (0.35, 0.25, 0.2), 0.5),
    )
    wall = skia.Path()
    wall.moveTo(-1.0, 0.03)
    wall.lineTo(-1.0, -0.96)
    wall.quadTo(-0.7, -1.03, -0.3, -1.02)
    wall.lineTo(-0.1, -0.86)
    wall.lineTo(0.12, -0.72)
    wall.lineTo(0.5, -0.7)
    wall.lineTo(0.98, -0.64)
    wall.lineTo(1.0, 0.0)
    wall.quadTo(0, 0.14, -1.0, 0.03)
    b.path(wall, _STONE, 1.1)
    b.canvas.save()
    b.canvas.clipPath(wall, True)
    for row in range(3):
        y = -0.04 - 0.235 * row
        for step in range(15):
            share = (step + 0.5) / 15 * 2 - 1
            x = share * (1.02 - 0.04 * abs(share))
            w = 0.085 * (1 - 0.55 * share * share)
            bow = 0.05 * (1 - share * share)
            arch = skia.Path()
            arch.moveTo(x - w / 2, y + bow)
            arch.lineTo(x - w / 2, y - 0.1 + bow)
            arch.cubicTo(
                x - w / 2, y - 0.19 + bow, x + w / 2, y - 0.19 + bow, x + w / 2, y - 0.1 + bow
            )
            arch.lineTo(x + w / 2, y + bow)
            arch.close()
            b.path(arch, (0.3, 0.22, 0.19), 0.6, 0.6)
            if b.lamp > 0.3:
                b.glow(x, y - 0.04 + bow, 0.12, LAMP, 0.6)
        points = [
            (-1.0 + 0.1 * step, y - 0.19 + 0.05 * (1 - (step / 10 - 1) ** 2)) for step in range(21)
        ]
        b.line(points, 0.022, mix(_STONE, (1, 0.95, 0.85), 0.35), 0.8)
    for step in range(8):
        b.box(-0.93 + 0.1 * step, -0.88, 0.03, 0.06, (0.32, 0.24, 0.2), 0)
    for _ in range(40):
        b.box(
            b.rng.uniform(-1, 1),
            -b.rng.random(),
            0.04,
            0.012,
            mix(_STONE, (0.5, 0.38, 0.28), b.rng.random()),
            0,
            0.3,
            0,
        )
    b.canvas.restore()


PIECE = _draw
