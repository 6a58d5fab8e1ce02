"""Painting helpers for scenes: glows, sprites, and particles drawn in few batches."""

from collections.abc import Callable, Sequence

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import Point, colour
from render.studio.contracts.scene import Colour
from render.studio.painting.field import BLEED, Stop

__all__ = ["BLEED", "Stop", "dots", "drawn", "glow", "pen", "shape", "soft", "sprite", "strokes"]

Line = tuple[float, float, float, float]
"""A line from (x, y) to (x, y)."""


def glow(
    canvas: skia.Canvas,
    x: float,
    y: float,
    radius: float,
    rgb: Colour,
    alpha: float,
    flat: float = 1.0,
) -> None:
    """A glow, blended additively, that fades outwards; `flat` is height over width."""
    fade = [(0.0, 1.0), (0.12, 0.62), (0.3, 0.27), (0.6, 0.07), (1.0, 0.0)]
    _blob(canvas, (x, y), radius, rgb, [(at, alpha * share) for at, share in fade], flat, add=True)


def soft(
    canvas: skia.Canvas, x: float, y: float, radius: float, rgb: Colour, alpha: float, flat: float
) -> None:
    """A soft blob blended over what is under it, for mist and shadows."""
    fade = [(0.0, alpha), (0.45, alpha * 0.55), (1.0, 0.0)]
    _blob(canvas, (x, y), radius, rgb, fade, flat, add=False)


def _blob(
    canvas: skia.Canvas,
    at: Point,
    radius: float,
    rgb: Colour,
    fade: list[tuple[float, float]],
    flat: float,
    add: bool,
) -> None:
    shader = skia.GradientShader.MakeRadial(
        (0, 0), radius, [colour(rgb, alpha) for _, alpha in fade], [place for place, _ in fade]
    )
    mode = skia.BlendMode.kPlus if add else skia.BlendMode.kSrcOver
    canvas.save()
    canvas.translate(*at)
    canvas.scale(1, flat)
    canvas.drawCircle(0, 0, radius, skia.Paint(Shader=shader, BlendMode=mode, Dither=True))
    canvas.restore()


def sprite(
    canvas: skia.Canvas,
    image: skia.Image,
    x: float,
    y: float,
    width: float,
    height: float,
    paint: skia.Paint | None = None,
) -> None:
    """Draws an image centred on a point, `width` by `height` stage units."""
    box = skia.Rect.MakeXYWH(x - width / 2, y - height / 2, width, height)
    canvas.drawImageRect(image, box, skia.SamplingOptions(skia.FilterMode.kLinear), paint)


def pen(ink: int, width: float) -> skia.Paint:
    """Paint that draws outlines, with round ends."""
    return skia.Paint(
        Color=ink,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
    )


def dots(canvas: skia.Canvas, points: Sequence[Point], size: float, ink: int) -> None:
    """Draws round dots of one size and colour in one call."""
    paint = skia.Paint(Color=ink, AntiAlias=True, StrokeWidth=size, StrokeCap=skia.Paint.kRound_Cap)
    canvas.drawPoints(
        skia.Canvas.PointMode.kPoints_PointMode, [skia.Point(x, y) for x, y in points], paint
    )


def strokes(canvas: skia.Canvas, lines: Sequence[Line], width: float, ink: int) -> None:
    """Draws straight lines of one width and colour in one call."""
    path = skia.Path()
    for ax, ay, bx, by in lines:
        path.moveTo(ax, ay)
        path.lineTo(bx, by)
    canvas.drawPath(path, pen(ink, width))


def shape(points: Sequence[Point]) -> skia.Path:
    """A closed polygon."""
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in points], True)
    return path


def drawn(box: skia.Rect, unit: float, paint: Callable[[skia.Canvas], None]) -> skia.Image:
    """An image of what `paint` draws inside a box in stage units, at `unit` pixels per unit."""
    pixels = np.zeros((round(box.height() * unit), round(box.width() * unit), 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(unit, unit)
    canvas.translate(-box.left(), -box.top())
    paint(canvas)
    return skia.Image.fromarray(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType
    )
