"""A bridge over the Han river with coloured arches and a fountain of light, very wide."""

import math

from render.drawing.skia import skia
from render.studio.painting.paint import glow
from render.studio.scenery.set_brush import LAMP, SetBrush


def _draw(b: SetBrush) -> None:
    grey = (0.72, 0.75, 0.8)
    for number in range(12):
        x = -5.5 + 1.0 * number
        b.box(x - 0.06, -0.4, 0.12, 0.46, grey, 0.01)
        b.poly([(x - 0.18, -0.42), (x + 0.18, -0.42), (x + 0.07, -0.3), (x - 0.07, -0.3)], grey)
    b.box(-6.5, -0.56, 13, 0.15, grey, 0)
    b.box(-6.5, -0.62, 13, 0.05, (0.86, 0.88, 0.92), 0)
    for number in range(-1, 2):
        x = 2.6 * number
        points = []
        for step in range(25):
            angle = math.pi * step / 24
            points.append((x - 1.1 * math.cos(angle), -0.6 - 0.46 * math.sin(angle)))
        b.line(points, 0.05, (0.95, 0.5, 0.25))
        for step in range(3, 22, 2):
            px, py = points[step]
            b.line([(px, py), (px, -0.6)], 0.014, (0.95, 0.75, 0.55))
    hues = (
        (1.0, 0.35, 0.5),
        (1.0, 0.75, 0.3),
        (0.4, 0.9, 0.6),
        (0.35, 0.65, 1.0),
        (0.75, 0.5, 1.0),
    )
    for number in range(30):
        x = -5.8 + 0.4 * number
        rgb = hues[number % 5]
        path = skia.Path()
        path.moveTo(x, -0.45)
        path.quadTo(x + 0.06, -0.4, x + 0.08, 0.06)
        tone = b.shining(rgb, b.tone((0.85, 0.94, 1.0)))
        b.canvas.drawPath(
            path,
            skia.Paint(
                Color=skia.Color4f(*tone, 0.55).toColor(), AntiAlias=True,
                Style=skia.Paint.kStroke_Style, StrokeWidth=0.05,
            ),
        )  # fmt: skip
        if b.lamp > 0.3:
            glow(b.canvas, x, -0.5, 0.2, rgb, 0.3 * b.lamp)
        b.line([(x, -0.62), (x, -0.84)], 0.014, (0.4, 0.42, 0.46))
        b.glow(x, -0.85, 0.2, LAMP, 0.6)


PIECE = _draw
