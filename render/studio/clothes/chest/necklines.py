"""Necklines, and what hangs over the chest."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import curve, oval
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)
WHITE: Colour = (0.97, 0.96, 0.93)


def sash(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A ribbon from one shoulder to the other hip, with a medal: royalty and beauty queens."""
    silk = actor.colours.get("sash") or actor.colours["trim"]
    canvas.drawLine(-0.09, 0.01, 0.094, 0.25, brush.stroke(brush.line(silk), 0.05))
    canvas.drawLine(-0.09, 0.01, 0.094, 0.25, brush.stroke(brush.base(silk), 0.038))
    brush.shape(canvas, skia.Path.Circle(0.05, 0.196, 0.024), GOLD, 0.008)


def necklace(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Pearls in a low neckline."""
    skin = brush.fill(brush.base(actor.colours["skin"]))
    canvas.drawPath(
        curve((-0.064, -0.006), (0.064, -0.006), (0.05, 0.045), (0, 0.07), (-0.05, 0.045)), skin
    )
    for step in range(7):
        x = -0.045 + step * 0.015
        canvas.drawCircle(x, 0.04 - (x / 0.045) ** 2 * 0.026, 0.008, brush.fill(brush.lit(WHITE)))


def bodice(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The top of a gown: bare shoulders' line, a seam, a belt of cloth."""
    cloth = actor.colours["top"]
    skin = brush.fill(brush.base(actor.colours["skin"]))
    canvas.drawPath(
        curve(
            (-0.088, -0.002),
            (0.088, -0.002),
            (0.07, 0.05),
            (0.03, 0.066),
            (0, 0.058),
            (-0.03, 0.066),
            (-0.07, 0.05),
        ),
        skin,
    )
    edge = curve(
        (-0.084, 0.02),
        (-0.066, 0.054),
        (-0.03, 0.066),
        (0, 0.058),
        (0.03, 0.066),
        (0.066, 0.054),
        (0.084, 0.02),
        closed=False,
    )
    canvas.drawPath(edge, brush.stroke(brush.line(cloth), 0.009))
    canvas.drawLine(
        -0.09,
        0.212,
        0.09,
        0.212,
        brush.stroke(brush.base(actor.colours.get("sash") or actor.colours["trim"]), 0.026),
    )


def swim_top(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A swimsuit's neckline: skin above, straps, a stripe."""
    skin = brush.fill(brush.base(actor.colours["skin"]))
    canvas.drawPath(
        curve(
            (-0.108, 0.0),
            (0.108, 0.0),
            (0.116, 0.06),
            (0.06, 0.058),
            (0, 0.1),
            (-0.06, 0.058),
            (-0.116, 0.06),
        ),
        skin,
    )
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.07,
            0.0,
            side * 0.066,
            0.08,
            brush.stroke(brush.base(actor.colours["top"]), 0.02),
        )
    canvas.drawLine(-0.09, 0.2, 0.09, 0.2, brush.stroke(brush.base(actor.colours["trim"]), 0.022))


def lei(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A garland of flowers around the neck."""
    for step in range(11):
        share = step / 10
        x = -0.075 + 0.15 * share
        y = 0.012 + 0.13 * (1 - (share * 2 - 1) ** 2)
        rgb = actor.colours["trim"] if step % 2 else mix(actor.colours["trim"], (1, 1, 1), 0.55)
        brush.shape(canvas, oval(x, y, 0.02, 0.018), rgb, 0.006)


PIECES = {
    piece.__name__: piece
    for piece in (
        sash,
        necklace,
        bodice,
        swim_top,
        lei,
    )
}
