"""The equipment of the photo studio: a softbox, an umbrella."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import mix
from render.studio.contracts.scene import Colour, Paint, Stage
from render.studio.painting.backdrop import across, ink
from render.studio.painting.paint import glow, shape

WARM: Colour = (1.0, 0.86, 0.66)
BLACK: Colour = (0.1, 0.09, 0.12)


def softbox(stage: Stage) -> Paint:
    """Paints a softbox on a stand at the left edge of the picture."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = -max(stage.edge * 0.9, 0.36)
        _tripod(canvas, x - 0.02, 0.3)
        glow(canvas, x + 0.05, 0.26, 0.42, WARM, 0.4)
        box = [(x - 0.11, 0.13), (x + 0.075, 0.09), (x + 0.125, 0.4), (x - 0.07, 0.42)]
        hood = [(x - 0.11, 0.13), (x - 0.07, 0.42), (x - 0.2, 0.33), (x - 0.21, 0.23)]
        canvas.drawPath(shape(hood), ink(mix(BLACK, (0.4, 0.36, 0.4), 0.2)))
        canvas.drawPath(shape(box), ink(BLACK))
        middle_x, middle_y = sum(px for px, _ in box) / 4, sum(py for _, py in box) / 4
        face = [
            (middle_x + (px - middle_x) * 0.9, middle_y + (py - middle_y) * 0.9) for px, py in box
        ]
        canvas.drawPath(
            shape(face), across(face[0], face[2], [(0, (1.0, 0.97, 0.9)), (1, (1.0, 0.9, 0.74))])
        )

    return paint


def umbrella(stage: Stage) -> Paint:
    """Paints an umbrella lamp on a stand at the right edge of the picture."""

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        x = max(stage.edge * 0.93, 0.37)
        _tripod(canvas, x + 0.03, 0.28)
        glow(canvas, x, 0.24, 0.34, WARM, 0.28)
        canvas.save()
        canvas.translate(x, 0.25)
        canvas.rotate(-22)
        panels = 7
        for panel in range(panels):
            a, b = (math.pi * (share / panels - 0.5) for share in (panel, panel + 1))
            wedge = skia.Path()
            wedge.moveTo(0.1, 0)
            wedge.lineTo(-0.085 * math.cos(a) + 0.06, 0.2 * math.sin(a))
            wedge.quadTo(
                -0.045 * math.cos((a + b) / 2) + 0.05,
                0.18 * math.sin((a + b) / 2),
                -0.085 * math.cos(b) + 0.06,
                0.2 * math.sin(b),
            )
            wedge.close()
            canvas.drawPath(
                wedge,
                ink(mix((0.99, 0.96, 0.9), (0.8, 0.72, 0.68), (panel % 2) * 0.3 + panel / 18)),
            )
        canvas.drawRect(skia.Rect.MakeLTRB(-0.08, -0.004, 0.17, 0.004), ink(BLACK))
        canvas.restore()

    return paint


def _tripod(canvas: skia.Canvas, x: float, top: float) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(x - 0.006, top, x + 0.006, 0.93), ink(BLACK))
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - 0.009, top + 0.2, x + 0.009, 0.8), ink(mix(BLACK, (1, 1, 1), 0.12))
    )
    for leg in (-0.09, 0.09):
        canvas.drawPath(
            shape(
                [
                    (x - 0.005, 0.76),
                    (x + 0.005, 0.76),
                    (x + leg + 0.006, 0.96),
                    (x + leg - 0.006, 0.96),
                ]
            ),
            ink(BLACK),
        )
