"""Gwanghwamun, the gate of Gyeongbokgung with its three arches; 1.9 times as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.pieces.old_buildings import eaves
from render.studio.scenery.set_brush import LAMP, SetBrush

_STONE = (0.82, 0.79, 0.74)


def _draw(b: SetBrush) -> None:
    b.shadow(2.1, 0, 0, 0.4)
    b.box(-1.6, -0.22, 3.2, 0.25, mix(_STONE, (0.6, 0.58, 0.55), 0.3), 0)
    b.box(-0.95, -0.42, 1.9, 0.45, _STONE, 0.004)
    for row in range(5):
        y = -0.42 + 0.085 * row
        b.line([(-0.95, y), (0.95, y)], 0.004, (0.6, 0.57, 0.53))
        for step in range(13):
            x = -0.95 + 0.15 * step + 0.07 * (row % 2)
            b.line([(x, y), (x, y + 0.085)], 0.004, (0.6, 0.57, 0.53))
    for x, w, h in ((-0.46, 0.24, 0.3), (0, 0.3, 0.36), (0.46, 0.24, 0.3)):
        arch = skia.Path()
        arch.moveTo(x - w / 2, 0.03)
        arch.lineTo(x - w / 2, -h * 0.55)
        arch.cubicTo(x - w / 2, -h * 1.12, x + w / 2, -h * 1.12, x + w / 2, -h * 0.55)
        arch.lineTo(x + w / 2, 0.03)
        arch.close()
        b.path(arch, (0.18, 0.14, 0.14), 0.5, 2.0)
        b.box(x - w * 0.42, -h * 0.5, w * 0.84, h * 0.5 + 0.02, (0.5, 0.18, 0.15), 0.003)
        b.line([(x, -h * 0.5), (x, 0.02)], 0.008, (0.2, 0.1, 0.1))
        b.glow(x, -0.12, 0.3, LAMP, 0.35)
    b.box(-0.98, -0.46, 1.96, 0.05, mix(_STONE, (1, 1, 1), 0.2), 0)
    for step in range(26):
        b.box(-0.96 + 0.075 * step, -0.5, 0.05, 0.05, _STONE, 0.003, 0.6, 0.6)
    for low, half, high, roof in ((-0.46, 0.62, 0.12, 0.16), (-0.72, 0.48, 0.09, 0.2)):
        b.box(-half, low - high, 2 * half, high, (0.56, 0.2, 0.16), 0)
        for step in range(8):
            b.post(-half + 2 * half * step / 7, low - high, low, 0.024, (0.7, 0.24, 0.18))
        b.box(-half * 1.06, low - high * 1.35, half * 2.12, high * 0.45, (0.16, 0.46, 0.42), 0.003)
        for step in range(30):
            x = -half * 1.04 + half * 2.08 * step / 29
            b.box(
                x - 0.006,
                low - high * 1.3,
                0.012,
                high * 0.34,
                ((0.86, 0.4, 0.25), (0.93, 0.78, 0.4))[step % 2],
                0,
                0.4,
                0,
            )
        eaves(b, low - high * 1.2, half * 2.75, roof)
    b.box(-0.13, -0.8, 0.26, 0.1, (0.12, 0.12, 0.15), 0.006)
    for x in (-0.07, 0.0, 0.07):
        for dy in (-0.778, -0.752, -0.726):
            b.line([(x - 0.02, dy), (x + 0.02, dy)], 0.006, (0.95, 0.85, 0.5))
        b.line([(x, -0.785), (x, -0.718)], 0.006, (0.95, 0.85, 0.5))


PIECE = _draw
