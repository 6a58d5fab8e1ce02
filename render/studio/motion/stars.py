"""Stars around a head, as after a blow."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer


def draw_stars(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Draws five stars that circle above the head of somebody who was hit."""
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.head)
    for star in range(5):
        angle = math.tau * (star / 5 + actor.seconds * 0.8)
        x, y = 0.17 * math.cos(angle), actor.head.top - 0.03 + 0.045 * math.sin(angle)
        path = skia.Path()
        corners = []
        for corner in range(10):
            radius = 0.032 if corner % 2 == 0 else 0.014
            turn = math.tau * corner / 10 + angle
            corners.append(skia.Point(x + radius * math.sin(turn), y - radius * math.cos(turn)))
        path.addPoly(corners, True)
        brush.shape(canvas, path, (0.99, 0.85, 0.25), 0.008)
    canvas.restore()
