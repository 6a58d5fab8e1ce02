"""The equipment of a stage: trusses, loudspeakers, shafts of light."""

import math
from itertools import pairwise

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, colour, mix
from render.studio.contracts.scene import Colour
from render.studio.painting.paint import pen, strokes

_BEAM = 0.75  # length of a shaft of light


def truss(canvas: skia.Canvas, a: Point, b: Point, wide: float, metal: Colour) -> None:
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    canvas.save()
    canvas.translate(*a)
    canvas.rotate(math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])))
    half = wide / 2
    web = []
    for step in range(round(length / wide)):
        x = step * wide
        web += [(x, -half, x + half, half), (x + half, half, x + wide, -half)]
    strokes(canvas, web, 0.006, colour(mix(metal, (0, 0, 0), 0.35)))
    rails = [(0.0, -half, length, -half), (0.0, half, length, half)]
    strokes(canvas, rails, 0.011, colour(metal))
    rails = [(0.0, -half - 0.002, length, -half - 0.002), (0.0, half - 0.002, length, half - 0.002)]
    strokes(canvas, rails, 0.003, colour(mix(metal, (1, 1, 1), 0.3)))
    canvas.restore()


def speakers(canvas: skia.Canvas, x: float, foot: float, side: int, light: Colour) -> None:
    for level in range(3):
        box = skia.Rect.MakeXYWH(x - 0.085, foot - 0.165 * (level + 1), 0.17, 0.16)
        shade = skia.GradientShader.MakeLinear(
            [(x - side * 0.09, 0), (x + side * 0.09, 0)],
            [colour(mix((0.05, 0.05, 0.08), light, 0.22)), colour((0.02, 0.02, 0.035))],
        )
        canvas.drawRoundRect(box, 0.008, 0.008, skia.Paint(Shader=shade, AntiAlias=True))
        rim = pen(colour(light, 0.45), 0.0025)
        canvas.drawRoundRect(box, 0.008, 0.008, rim)
        for radius, y in ((0.056, 0.094), (0.02, 0.026)):
            middle = box.top() + y
            canvas.drawCircle(
                x, middle, radius, skia.Paint(Color=colour((0.012, 0.012, 0.02)), AntiAlias=True)
            )
            canvas.drawCircle(x, middle, radius, rim)
            canvas.drawCircle(
                x,
                middle,
                radius * 0.35,
                skia.Paint(Color=colour((0.07, 0.07, 0.1)), AntiAlias=True),
            )


def shaft(tone: Colour) -> skia.Vertices:
    """A mesh bright along its middle and at its top: a third of the cost of a gradient."""
    at: list[skia.Point] = []
    inks: list[int] = []
    sides = [(-1.0, 0.0), (-0.35, 0.34), (0.0, 0.8), (0.35, 0.34), (1.0, 0.0)]
    rows = [(0.0, 0.007, 1.0), (0.3, 0.045, 0.4), (1.0, 0.1, 0.0)]
    for (y0, half0, alpha0), (y1, half1, alpha1) in pairwise(rows):
        corners = [
            (side * half, y * _BEAM, strength * alpha)
            for side, strength in sides
            for y, half, alpha in ((y0, half0, alpha0), (y1, half1, alpha1))
        ]
        for first in range(len(corners) - 2):
            for x, y, alpha in corners[first : first + 3]:
                at.append(skia.Point(x, y))
                inks.append(colour(tone, alpha))
    return skia.Vertices(skia.Vertices.VertexMode.kTriangles_VertexMode, at, None, inks, None)
