"""Ears, horns and wigs."""

import math

from render.drawing.skia import skia
from render.studio.clothes.fit import BRIM, at_brim
from render.studio.clothes.shapes import both, curve, oval, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer


def bunny_ears(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Long ears on a band; one is folded."""
    fur = actor.colours.get("ears") or actor.colours["hat"]
    inner = actor.colours.get("inner", (0.97, 0.68, 0.72))
    wiggle = math.sin(actor.seconds * 2.3 + actor.index) * 3
    with at_brim(canvas, actor):
        canvas.translate(0, -0.062)
        for side in (-1, 1):
            canvas.save()
            canvas.translate(side * 0.058, 0.0)
            canvas.rotate(side * 11 + wiggle)
            ear = curve(
                (-0.034, 0.02),
                (-0.046, -0.09),
                (-0.02, -0.2),
                (0.018, -0.2),
                (0.044, -0.09),
                (0.034, 0.02),
            )
            brush.shape(canvas, ear, fur)
            canvas.drawPath(
                curve(
                    (-0.014, 0.0), (-0.022, -0.09), (-0.004, -0.165), (0.018, -0.09), (0.014, 0.0)
                ),
                brush.fill(brush.base(inner)),
            )
            if side > 0:
                fold = curve(
                    (-0.036, -0.13), (0.02, -0.21), (0.1, -0.16), (0.09, -0.12), (0.03, -0.135)
                )
                brush.shape(canvas, fold, fur)
            canvas.restore()
        canvas.drawPath(
            curve((-0.112, 0.03), (0, -0.018), (0.112, 0.03), closed=False),
            brush.stroke(brush.line(fur), 0.026),
        )
        canvas.drawPath(
            curve((-0.112, 0.03), (0, -0.018), (0.112, 0.03), closed=False),
            brush.stroke(brush.base(fur), 0.014),
        )


def cat_ears(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Pointed ears on a band."""
    fur = actor.colours.get("ears") or actor.colours["hat"]
    with at_brim(canvas, actor):
        canvas.translate(0, -0.05)
        for side in (-1, 1):
            ear = curve(
                (side * 0.03, -0.02),
                (side * 0.066, -0.07),
                (side * 0.118, -0.118),
                (side * 0.122, -0.06),
                (side * 0.112, 0.02),
            )
            brush.shape(canvas, ear, fur)
            inner = polygon((side * 0.06, -0.03), (side * 0.108, -0.09), (side * 0.104, -0.01))
            canvas.drawPath(inner, brush.fill(brush.base((0.96, 0.66, 0.7))))
        band = curve((-0.118, 0.03), (0, -0.03), (0.118, 0.03), closed=False)
        canvas.drawPath(band, brush.stroke(brush.base(times(fur, 0.8)), 0.014))


def devil_horns(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Two small curved horns."""
    horn = actor.colours.get("hat", (0.78, 0.14, 0.16))
    with at_brim(canvas, actor):
        canvas.translate(0, -0.04)
        for side in (-1, 1):
            bow = curve(
                (side * 0.036, -0.01),
                (side * 0.06, -0.07),
                (side * 0.052, -0.13),
                (side * 0.104, -0.085),
                (side * 0.108, -0.002),
                (side * 0.07, 0.014),
            )
            brush.shape(canvas, bow, horn)


def judge_wig(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """White curls in rows, down to the shoulders."""
    wool = actor.colours.get("hat", (0.95, 0.94, 0.9))
    with at_brim(canvas, actor):
        for side in (-1, 1):
            for row in range(5):
                roll = oval(side * (0.138 + 0.008 * (row % 2)), -0.02 + row * 0.058, 0.036, 0.032)
                brush.shape(canvas, roll, wool, 0.009)
                canvas.drawArc(
                    roll.getBounds().makeInset(0.013, 0.012),
                    20,
                    250,
                    False,
                    brush.stroke(brush.shade(times(wool, 0.85)), 0.006),
                )
        brush.shape(
            canvas, curve(*both(((0.0, -0.13), (0.08, -0.118), (0.13, -0.05), (0.122, 0.0)))), wool
        )
        for y, wide in ((-0.088, 0.075), (-0.052, 0.1), (-0.018, 0.108)):
            for step in range(5):
                x = -wide + step * wide / 2
                canvas.drawArc(
                    skia.Rect.MakeXYWH(x - 0.022, y - 0.016, 0.044, 0.034),
                    190,
                    160,
                    False,
                    brush.stroke(brush.shade(times(wool, 0.82)), 0.006),
                )


def mohawk(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A crest of coloured spikes that grows out of the hair."""
    dye = actor.colours.get("hair") or actor.colours["hat"]
    head = actor.head
    with at_brim(canvas, actor):
        canvas.translate(0, max(head.top - head.brow + BRIM, -0.11) + 0.02)
        spikes = [(-0.062, 0.01)]
        for step in range(5):
            lean = step - 2
            tip = (lean * 0.05, -0.135 - 0.035 * (1 - abs(lean) / 2))
            spikes += [tip, (lean * 0.03 + 0.015, -0.05)]
        spikes[-1] = (0.062, 0.01)
        spikes.append((0.0, 0.026))
        brush.shape(canvas, polygon(*spikes), dye)
        for lean in (-1, 0, 1):
            shine = curve((lean * 0.02, -0.02), (lean * 0.034, -0.09), closed=False)
            canvas.drawPath(shine, brush.stroke(brush.lit(mix(dye, (1, 1, 1), 0.35)), 0.009, 0.7))


PIECES = {
    piece.__name__: piece
    for piece in (
        bunny_ears,
        cat_ears,
        devil_horns,
        judge_wig,
        mohawk,
    )
}
