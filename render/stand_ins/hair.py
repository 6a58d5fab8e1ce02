"""The hair of drawn stand-ins: the parts behind and in front of the face.

Drawn around the middle of the face, whose half width is 1; the chin is at 1.27.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from render.drawing.skia import skia

Rgb = tuple[int, int, int]
Draw = Callable[[skia.Canvas, Rgb], None]


@dataclass(frozen=True)
class HairStyle:
    """`back` is drawn before the face, `front` after it."""

    back: Draw
    front: Draw


def fill_paint(colour: Rgb, alpha: float = 1.0) -> skia.Paint:
    """Paint that fills."""
    return skia.Paint(AntiAlias=True, Color=skia.Color(*colour), Alphaf=alpha)


def stroke_paint(colour: Rgb, width: float) -> skia.Paint:
    """Paint that draws round lines."""
    return skia.Paint(
        AntiAlias=True,
        Color=skia.Color(*colour),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def darken(colour: Rgb, factor: float) -> Rgb:
    """The colour, its brightness times `factor`, 0-1."""
    r, g, b = colour
    return round(r * factor), round(g * factor), round(b * factor)


def _tousled_back(canvas: skia.Canvas, colour: Rgb) -> None:
    canvas.drawOval(skia.Rect.MakeLTRB(-1.12, -1.5, 1.12, 0.3), fill_paint(darken(colour, 0.8)))


def _tousled_front(canvas: skia.Canvas, colour: Rgb) -> None:
    top = (
        skia.Path()
        .moveTo(-1.1, -0.25)
        .cubicTo(-1.3, -1.15, -0.85, -1.62, -0.2, -1.62)
        .lineTo(-0.06, -1.78)
        .lineTo(0.14, -1.62)
        .lineTo(0.36, -1.74)
        .lineTo(0.5, -1.55)
        .cubicTo(1.1, -1.4, 1.25, -0.8, 1.1, -0.25)
        .cubicTo(1.0, -0.5, 0.98, -0.62, 0.84, -0.8)
        .lineTo(0.6, -0.72)
        .lineTo(0.4, -0.92)
        .lineTo(0.12, -0.74)
        .lineTo(-0.1, -0.94)
        .lineTo(-0.42, -0.72)
        .lineTo(-0.6, -0.9)
        .cubicTo(-0.95, -0.75, -1.0, -0.55, -1.1, -0.25)
        .close()
    )
    _lock(canvas, top, colour)


def _bob_back(canvas: skia.Canvas, colour: Rgb) -> None:
    shape = skia.Path().moveTo(-1.1, 1.12).cubicTo(-1.45, 0.4, -1.5, -1.66, 0, -1.66)
    shape.cubicTo(1.5, -1.66, 1.45, 0.4, 1.1, 1.12).quadTo(0, 0.9, -1.1, 1.12).close()
    canvas.drawPath(shape, fill_paint(darken(colour, 0.8)))


def _bob_front(canvas: skia.Canvas, colour: Rgb) -> None:
    for side in (-1, 1):
        canvas.save()
        canvas.scale(side, 1)
        half = skia.Path().moveTo(-0.3 * side, -1.62).cubicTo(0.8, -1.8, 1.38, -1.1, 1.3, 0.1)
        half.quadTo(1.28, 0.75, 1.06, 1.12).quadTo(0.86, 1.0, 0.9, 0.6)
        half.cubicTo(1.02, 0.0, 0.98, -0.6, 0.6, -0.8).quadTo(0.1, -0.95, -0.3 * side, -1.3)
        _lock(canvas, half.close(), colour)
        canvas.restore()


def _curly_back(canvas: skia.Canvas, colour: Rgb) -> None:
    for degrees in range(-200, 21, 20):
        turn = math.radians(degrees)
        at = 1.12 * math.cos(turn), 1.12 * math.sin(turn) - 0.28
        canvas.drawCircle(*at, 0.38, fill_paint(darken(colour, 0.85)))


def _curly_front(canvas: skia.Canvas, colour: Rgb) -> None:
    for ring, size in ((1.16, 0.27), (0.92, 0.24)):
        for degrees in range(-168, -11, 26):
            turn = math.radians(degrees)
            at = ring * math.cos(turn), ring * 1.12 * math.sin(turn) - 0.26
            canvas.drawCircle(*at, size, fill_paint(colour))
            curl = skia.Rect.MakeLTRB(at[0] - 0.11, at[1] - 0.11, at[0] + 0.11, at[1] + 0.11)
            canvas.drawArc(curl, degrees, 230, False, stroke_paint(darken(colour, 0.72), 0.03))


def _tails_back(canvas: skia.Canvas, colour: Rgb) -> None:
    canvas.drawOval(skia.Rect.MakeLTRB(-1.14, -1.56, 1.14, 0.2), fill_paint(darken(colour, 0.8)))
    for side in (-1, 1):
        canvas.save()
        canvas.scale(side, 1)
        tail = skia.Path().moveTo(1.0, 0.3).cubicTo(1.9, 0.1, 1.75, 1.0, 1.3, 1.5)
        tail.cubicTo(1.35, 1.0, 1.1, 0.9, 1.0, 0.3).close()
        _lock(canvas, tail, colour)
        canvas.drawCircle(1.1, 0.4, 0.13, fill_paint((240, 92, 110)))
        canvas.restore()


def _tails_front(canvas: skia.Canvas, colour: Rgb) -> None:
    top = skia.Path().moveTo(-1.1, -0.1).cubicTo(-1.35, -1.2, -0.8, -1.62, 0, -1.62)
    top.cubicTo(0.8, -1.62, 1.35, -1.2, 1.1, -0.1).quadTo(1.0, -0.5, 0.86, -0.72)
    top.quadTo(0, -0.98, -0.86, -0.72).quadTo(-1.0, -0.5, -1.1, -0.1).close()
    _lock(canvas, top, colour)
    frame = stroke_paint((52, 48, 66), 0.055)
    for side in (-1, 1):
        canvas.drawCircle(0.42 * side, -0.18, 0.33, frame)
        canvas.drawLine(0.75 * side, -0.22, 1.0 * side, -0.26, frame)
    canvas.drawLine(-0.1, -0.22, 0.1, -0.22, frame)


def _lock(canvas: skia.Canvas, path: skia.Path, colour: Rgb) -> None:
    canvas.drawPath(path, fill_paint(colour))
    canvas.drawPath(path, stroke_paint(darken(colour, 0.72), 0.035))


STYLES = (
    HairStyle(_tousled_back, _tousled_front),
    HairStyle(_bob_back, _bob_front),
    HairStyle(_curly_back, _curly_front),
    HairStyle(_tails_back, _tails_front),
)
"""Hair styles that are easy to tell apart, one for each of four roles."""
