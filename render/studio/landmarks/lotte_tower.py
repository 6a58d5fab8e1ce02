"""Lotte World Tower among lower blocks, 0.7 as wide as high."""

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.scenery.set_brush import SetBrush

_GLASS = (0.55, 0.68, 0.8)


def _draw(b: SetBrush) -> None:
    for x, w, h in ((-0.34, 0.16, 0.26), (-0.2, 0.12, 0.36), (0.16, 0.14, 0.3), (0.27, 0.12, 0.2)):
        b.box(x, -h, w, h + 0.02, (0.72, 0.74, 0.78), 0.004)
        b.windows(x + 0.01, -h + 0.02, w - 0.02, h - 0.04, 4, round(h * 26), 0.6)
    tower = skia.Path()
    tower.moveTo(-0.11, 0.02)
    tower.cubicTo(-0.115, -0.4, -0.085, -0.75, -0.03, -1.0)
    tower.lineTo(-0.008, -0.965)
    tower.lineTo(0.008, -0.965)
    tower.lineTo(0.03, -1.0)
    tower.cubicTo(0.085, -0.75, 0.115, -0.4, 0.11, 0.02)
    tower.close()
    b.path(tower, _GLASS, 1.3)
    b.canvas.save()
    b.canvas.clipPath(tower, True)
    for row in range(62):
        y = -0.94 + 0.0155 * row
        for column in range(9):
            if b.rng.random() < 0.5:
                b.window(-0.104 + 0.0235 * column, y, 0.016, 0.008, b.rng.random() < 0.55)
    for x in (-0.05, 0.05):
        b.line([(x * 0.4, -0.96), (x, -0.5), (x * 1.1, 0)], 0.005, mix(_GLASS, (1, 1, 1), 0.5))
    b.canvas.restore()
    b.line([(0, 0.0), (0, -0.965)], 0.008, mix(_GLASS, (0.1, 0.2, 0.3), 0.4))
    if b.lamp > 0.3:
        b.glow(0, -0.97, 0.22, (0.8, 0.9, 1.0), 0.8)
    b.box(-0.2, -0.07, 0.4, 0.09, (0.8, 0.82, 0.85), 0.01)
    b.windows(-0.19, -0.06, 0.38, 0.06, 12, 1, 1.0)


PIECE = _draw
