"""What is wound or tied around the head, and the caps of clowns."""

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim
from render.studio.clothes.shapes import both, curve, oval, star
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

WHITE: Colour = (0.97, 0.97, 0.95)
GOLD: Colour = (0.95, 0.76, 0.28)


def bandana(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A cloth tied around the head, knotted at the side."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor):
        for angle in (25, 60):
            canvas.save()
            canvas.translate(0.118, -0.008)
            canvas.rotate(angle)
            brush.shape(
                canvas, curve((0, -0.012), (0.07, -0.03), (0.085, 0.01), (0.0, 0.014)), cloth
            )
            canvas.restore()
        dome = curve(*both(((0.0, -0.11), (0.08, -0.096), (0.122, -0.04), (0.125, 0.006))))
        brush.shape(canvas, dome, cloth)
        canvas.save()
        canvas.clipPath(dome, doAntiAlias=True)
        spot = brush.fill(brush.lit(actor.colours.get("band", WHITE)))
        for row, y in enumerate((-0.085, -0.05, -0.014)):
            for step in range(-3, 4):
                canvas.drawCircle(step * 0.044 + (row % 2) * 0.022, y, 0.009, spot)
        canvas.restore()
        brush.shape(canvas, skia.Path.Circle(0.12, -0.006, 0.018), cloth, 0.008)


def headband(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A narrow band around the forehead, with hair above it."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor):
        band = curve(
            (-0.126, -0.03),
            (0, -0.012),
            (0.126, -0.03),
            (0.127, 0.006),
            (0, 0.024),
            (-0.127, 0.006),
        )
        brush.shape(canvas, band, cloth, 0.008)
        if "band" in actor.colours:
            canvas.drawPath(
                curve((-0.124, -0.012), (0, 0.006), (0.124, -0.012), closed=False),
                brush.stroke(brush.base(actor.colours["band"]), 0.008),
            )


def turban(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A wound cloth with a jewel and a feather, of genies and magicians."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor):
        feather = curve((0.0, -0.08), (0.03, -0.15), (0.015, -0.215), (-0.02, -0.16))
        brush.shape(canvas, feather, actor.colours.get("band", WHITE), 0.008)
        dome = curve(*both(((0.0, -0.142), (0.09, -0.128), (0.15, -0.06), (0.13, 0.006))))
        brush.shape(canvas, dome, cloth)
        fold = brush.stroke(brush.shade(cloth), 0.009)
        for x in (-0.11, -0.06, 0.06, 0.11):
            canvas.drawPath(
                curve((0, -0.03), (x * 0.7, -0.07), (x * 1.1, -0.085), closed=False), fold
            )
            canvas.drawPath(
                curve((0, -0.02), (x * 0.7, -0.02), (x * 1.15, -0.035), closed=False), fold
            )
        brush.shape(canvas, oval(0, -0.045, 0.02, 0.026), (0.85, 0.16, 0.28), 0.007)
        canvas.drawPath(oval(0, -0.045, 0.026, 0.032), brush.stroke(brush.lit(GOLD), 0.007))


def jester_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Three horns of two colours with bells."""
    first, second = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        left = curve(
            (-0.125, 0.0),
            (-0.12, -0.1),
            (-0.2, -0.13),
            (-0.236, -0.06),
            (-0.16, -0.17),
            (0.0, -0.12),
            (0.0, 0.014),
        )
        brush.shape(canvas, left, first)
        right = curve(
            (0.125, 0.0),
            (0.12, -0.1),
            (0.2, -0.13),
            (0.236, -0.06),
            (0.16, -0.17),
            (0.0, -0.12),
            (0.0, 0.014),
        )
        brush.shape(canvas, right, second)
        middle = curve(
            (-0.06, -0.06), (-0.03, -0.19), (0.05, -0.24), (0.035, -0.17), (0.06, -0.06), (0, -0.02)
        )
        brush.shape(canvas, middle, mix(first, second, 0.5))
        for x, y in ((-0.236, -0.052), (0.236, -0.052), (0.05, -0.244)):
            brush.shape(canvas, skia.Path.Circle(x, y, 0.019), GOLD, 0.007)


def clown_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Curls on both sides and a tiny bowler with a flower."""
    curls, felt = actor.colours["hair"], actor.colours["hat"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            tuft = skia.Path()
            for x, y, size in (
                (0.125, -0.03, 0.05),
                (0.165, 0.012, 0.05),
                (0.13, 0.05, 0.042),
                (0.16, -0.06, 0.042),
            ):
                tuft.addCircle(side * x, y, size)
            canvas.drawPath(tuft, brush.stroke(brush.line(curls), 0.014))
            canvas.drawPath(tuft, brush.fill(brush.base(curls)))
            canvas.drawCircle(side * 0.15, -0.02, 0.024, brush.fill(brush.lit(curls), 0.7))
        dome = curve(*both(((0.0, -0.104), (0.08, -0.09), (0.124, -0.03), (0.124, 0.006))))
        brush.shape(canvas, dome, mix(curls, (1, 1, 1), 0.08))
        canvas.rotate(-9)
        brush.shape(
            canvas,
            curve(*both(((0.0, -0.196), (0.05, -0.186), (0.066, -0.12), (0.064, -0.092)))),
            felt,
        )
        brush.shape(canvas, oval(0, -0.092, 0.105, 0.016), felt, 0.009)
        canvas.drawPath(star(0.05, -0.115, 0.026, 6, 0.6), brush.fill(brush.lit((1, 0.85, 0.3))))


PIECES = {
    piece.__name__: piece
    for piece in (
        bandana,
        headband,
        turban,
        jester_cap,
        clown_hat,
    )
}
