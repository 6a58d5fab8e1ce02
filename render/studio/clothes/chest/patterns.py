"""Patterns of cloth on the torso."""

import math

from render.drawing.skia import skia
from render.studio.clothes.shapes import curve, oval, polygon, star
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer

TORSO = curve(
    (-0.1, 0.0),
    (0.1, 0.0),
    (0.122, 0.06),
    (0.094, 0.18),
    (0.106, 0.32),
    (0, 0.335),
    (-0.106, 0.32),
    (-0.094, 0.18),
    (-0.122, 0.06),
)
"""The front of the torso, for patterns that must not leave it."""


def stripes(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Horizontal stripes."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    for step in range(6):
        y = 0.045 + step * 0.05
        band = curve((-0.13, y), (0, y + 0.012), (0.13, y), closed=False)
        canvas.drawPath(band, brush.stroke(brush.base(actor.colours["trim"]), 0.022))
    canvas.restore()


def pinstripes(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Thin vertical stripes."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    for step in range(-4, 5):
        canvas.drawLine(
            step * 0.028,
            0,
            step * 0.026,
            0.34,
            brush.stroke(brush.lit(actor.colours["trim"]), 0.004, 0.8),
        )
    canvas.restore()


def dots(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Large dots."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    spot = brush.fill(brush.base(actor.colours["trim"]))
    for row in range(6):
        for step in range(-2, 3):
            canvas.drawCircle(step * 0.056 + (row % 2) * 0.028, 0.04 + row * 0.055, 0.016, spot)
    canvas.restore()


def stars(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Scattered stars and moons."""
    spot = brush.fill(brush.lit(actor.colours["trim"]))
    for x, y, size in (
        (-0.06, 0.09, 0.02),
        (0.05, 0.07, 0.015),
        (0.03, 0.17, 0.022),
        (-0.05, 0.22, 0.016),
        (0.07, 0.26, 0.018),
    ):
        canvas.drawPath(star(x, y, size), spot)


def plaid(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A lumberjack's check."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    dark = brush.stroke(brush.base(actor.colours["trim"]), 0.018, 0.55)
    for step in range(-2, 3):
        canvas.drawLine(step * 0.05, 0, step * 0.05, 0.34, dark)
    for step in range(7):
        canvas.drawLine(-0.13, 0.03 + step * 0.05, 0.13, 0.03 + step * 0.05, dark)
    canvas.restore()
    canvas.drawLine(0, 0.03, 0, 0.33, brush.stroke(brush.line(actor.colours["top"]), 0.006))


def camouflage(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Patches of two darker colours."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    for step, (x, y) in enumerate(
        (
            (-0.07, 0.05),
            (0.05, 0.04),
            (0.0, 0.12),
            (-0.08, 0.18),
            (0.08, 0.17),
            (0.01, 0.23),
            (-0.06, 0.29),
            (0.07, 0.29),
        )
    ):
        tone = actor.colours["trim"] if step % 2 else times(actor.colours["top"], 0.7)
        patch = curve(
            (x - 0.036, y),
            (x - 0.004, y - 0.02),
            (x + 0.034, y - 0.006),
            (x + 0.016, y + 0.02),
            (x - 0.02, y + 0.018),
        )
        canvas.drawPath(patch, brush.fill(brush.base(tone)))
    canvas.restore()


def floral(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Large blossoms, of a kimono or an island shirt."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    petal, heart_of = (
        brush.fill(brush.lit(actor.colours["trim"])),
        brush.fill(brush.lit((1.0, 0.85, 0.4))),
    )
    for x, y in ((-0.07, 0.06), (0.07, 0.11), (-0.05, 0.2), (0.075, 0.24), (-0.085, 0.3)):
        for step in range(5):
            angle = math.tau * step / 5
            canvas.drawCircle(
                x + math.cos(angle) * 0.016, y + math.sin(angle) * 0.016, 0.013, petal
            )
        canvas.drawCircle(x, y, 0.009, heart_of)
    canvas.restore()


def number(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A large number on a sports shirt, drawn in strokes: 7, 10, 1, 4, 8 or 3."""
    ink = brush.stroke(brush.lit(actor.colours["trim"]), 0.02)
    strokes = {
        "7": ((-1, -1), (1, -1), (-0.3, 1)),
        "1": ((-0.6, -0.5), (0, -1), (0, 1)),
        "4": ((0.5, 1), (0.5, -1), (-0.9, 0.4), (1, 0.4)),
        "0": ((-0.8, -1), (0.8, -1), (0.8, 1), (-0.8, 1), (-0.8, -1)),
        "8": ((-0.8, 0), (-0.8, -1), (0.8, -1), (0.8, 0), (-0.8, 0), (-0.8, 1), (0.8, 1), (0.8, 0)),
        "3": ((-0.8, -1), (0.8, -1), (0.8, 0), (-0.3, 0), (0.8, 0), (0.8, 1), (-0.8, 1)),
    }
    text = ("7", "10", "1", "4", "8", "3")[(actor.index + actor.seed) % 6]
    for place, digit in enumerate(text):
        middle = (place - (len(text) - 1) / 2) * 0.064
        line = skia.Path()
        for step, (x, y) in enumerate(strokes[digit]):
            (line.lineTo if step else line.moveTo)(middle + x * 0.024, 0.15 + y * 0.05)
        canvas.drawPath(line, ink)


def spots(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A leopard's spots."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    ink = brush.fill(brush.base(actor.colours["trim"]))
    for step in range(16):
        x, y = ((step * 0.061) % 0.22) - 0.11, 0.03 + (step * 0.037) % 0.29
        canvas.drawPath(oval(x, y, 0.012, 0.009), ink)
    canvas.restore()


def pyjama_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A wide collar, buttons and stars."""
    cloth = actor.colours["top"]
    stars(canvas, actor, brush)
    canvas.drawLine(0, 0.08, 0, 0.33, brush.stroke(brush.line(cloth), 0.006))
    for side in (-1, 1):
        brush.shape(
            canvas,
            polygon((side * 0.05, -0.006), (side * 0.1, 0.04), (side * 0.06, 0.07), (0, 0.085)),
            mix(cloth, (1, 1, 1), 0.3),
            0.007,
        )
    for y in (0.12, 0.18, 0.24):
        canvas.drawCircle(0.0, y, 0.009, brush.fill(brush.lit((0.98, 0.97, 0.93))))


PIECES = {
    piece.__name__: piece
    for piece in (
        stripes,
        pinstripes,
        dots,
        stars,
        plaid,
        camouflage,
        floral,
        number,
        spots,
        pyjama_front,
    )
}
