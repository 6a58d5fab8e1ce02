"""What people wear at work over their clothes: aprons, vests, belts, badges."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import box, curve, heart, star
from render.studio.contracts.brush import Brush, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)


def pens(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A breast pocket with two pens."""
    canvas.drawPath(
        box(0.062, 0.1, 0.1, 0.146, 0.006), brush.stroke(brush.line(actor.colours["top"]), 0.006)
    )
    for x, ink in ((0.072, (0.2, 0.4, 0.8)), (0.086, (0.85, 0.2, 0.25))):
        canvas.drawLine(x, 0.086, x, 0.112, brush.stroke(brush.base(ink), 0.008))


def stethoscope(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A stethoscope around the neck."""
    tube = curve(
        (-0.066, 0.0),
        (-0.072, 0.08),
        (-0.02, 0.14),
        (0.036, 0.12),
        (0.066, 0.06),
        (0.066, 0.0),
        closed=False,
    )
    canvas.drawPath(tube, brush.stroke(brush.line((0.25, 0.27, 0.32)), 0.016))
    canvas.drawPath(tube, brush.stroke(brush.base((0.3, 0.33, 0.4)), 0.008))
    canvas.drawPath(
        curve((-0.02, 0.14), (-0.03, 0.18), (-0.04, 0.2), closed=False),
        brush.stroke(brush.line((0.25, 0.27, 0.32)), 0.012),
    )
    brush.shape(canvas, skia.Path.Circle(-0.042, 0.21, 0.019), (0.8, 0.82, 0.86), 0.008)


def badge(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A star or shield on the breast."""
    brush.shape(canvas, star(0.066, 0.1, 0.03, 6, 0.6), actor.colours.get("badge", GOLD), 0.007)


def sheriff_star(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A large five-pointed star with balls on its tips."""
    brush.shape(canvas, star(0.062, 0.105, 0.04), GOLD, 0.008)


def zip_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A zip down the middle with a slider."""
    canvas.drawLine(0, 0.03, 0, 0.33, brush.stroke(brush.line(actor.colours["top"]), 0.014))
    canvas.drawLine(0, 0.03, 0, 0.33, brush.stroke(brush.lit((0.82, 0.84, 0.87)), 0.006))
    brush.shape(canvas, box(-0.008, 0.06, 0.008, 0.09, 0.004), (0.82, 0.84, 0.87), 0.005)


def safety_vest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A high-visibility vest with silver bands."""
    cloth = actor.colours.get("vest", (0.98, 0.62, 0.14))
    for side in (-1, 1):
        half = curve(
            (side * 0.084, 0.002),
            (side * 0.098, 0.1),
            (side * 0.1, 0.2),
            (side * 0.112, 0.31),
            (side * 0.05, 0.326),
            (side * 0.006, 0.322),
            (side * 0.006, 0.16),
            (side * 0.04, 0.04),
        )
        brush.shape(canvas, half, cloth, 0.009)
        canvas.drawLine(
            side * 0.066, 0.04, side * 0.056, 0.3, brush.stroke(brush.lit((0.9, 0.92, 0.92)), 0.016)
        )
    canvas.drawLine(-0.098, 0.235, 0.098, 0.235, brush.stroke(brush.lit((0.93, 0.95, 0.8)), 0.022))


def fire_stripes(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Reflecting bands of a firefighter's coat."""
    for y in (0.13, 0.25):
        canvas.drawLine(-0.1, y, 0.1, y, brush.stroke(brush.base((0.95, 0.85, 0.25)), 0.032))
        canvas.drawLine(-0.1, y, 0.1, y, brush.stroke(brush.lit((0.9, 0.92, 0.92)), 0.013))
    zip_front(canvas, actor, brush)


def cross_straps(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Straps over both shoulders and a belt with pouches: soldiers, explorers, mechanics."""
    strap = actor.colours.get("strap", (0.35, 0.28, 0.2))
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.07, 0.0, side * 0.064, 0.26, brush.stroke(brush.line(strap), 0.028)
        )
        canvas.drawLine(
            side * 0.07, 0.0, side * 0.064, 0.26, brush.stroke(brush.base(strap), 0.018)
        )
        brush.shape(
            canvas, box(side * 0.064 - 0.026, 0.13, side * 0.064 + 0.026, 0.19, 0.008), strap, 0.008
        )
    belt(canvas, actor, brush)


def belt(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A belt with a buckle."""
    leather = actor.colours.get("belt", (0.22, 0.15, 0.11))
    canvas.drawLine(-0.1, 0.262, 0.1, 0.262, brush.stroke(brush.line(leather), 0.044))
    canvas.drawLine(-0.1, 0.262, 0.1, 0.262, brush.stroke(brush.base(leather), 0.032))
    canvas.drawPath(
        box(-0.022, 0.244, 0.022, 0.28, 0.004),
        brush.stroke(brush.lit(actor.colours.get("buckle", GOLD)), 0.011),
    )


def bib(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The bib of dungarees with straps and a pocket."""
    denim = actor.colours["legs"]
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.078, 0.0, side * 0.062, 0.12, brush.stroke(brush.line(denim), 0.034)
        )
        canvas.drawLine(
            side * 0.078, 0.0, side * 0.062, 0.12, brush.stroke(brush.base(denim), 0.024)
        )
    panel = curve(
        (-0.07, 0.1),
        (0.07, 0.1),
        (0.085, 0.2),
        (0.108, 0.31),
        (0, 0.33),
        (-0.108, 0.31),
        (-0.085, 0.2),
    )
    brush.shape(canvas, panel, denim, 0.009)
    canvas.drawPath(box(-0.036, 0.14, 0.036, 0.2, 0.008), brush.stroke(brush.line(denim), 0.007))
    for side in (-1, 1):
        canvas.drawCircle(side * 0.062, 0.115, 0.011, brush.fill(brush.lit(GOLD)))


def apron_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """An apron with a bib, a pocket, and strings to the neck and the back."""
    cloth = actor.colours.get("apron") or actor.colours["trim"]
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.05, 0.0, side * 0.06, 0.08, brush.stroke(brush.base(times(cloth, 0.85)), 0.013)
        )
        canvas.drawLine(
            side * 0.08,
            0.205,
            side * 0.112,
            0.2,
            brush.stroke(brush.base(times(cloth, 0.85)), 0.014),
        )
    panel = curve(
        (-0.064, 0.07),
        (0.064, 0.07),
        (0.082, 0.2),
        (0.114, 0.38),
        (0, 0.41),
        (-0.114, 0.38),
        (-0.082, 0.2),
    )
    brush.shape(canvas, panel, cloth, 0.009)
    canvas.drawPath(
        box(-0.044, 0.25, 0.044, 0.31, 0.012), brush.stroke(brush.shade(times(cloth, 0.8)), 0.008)
    )


def apron_heart(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A heart on the bib of an apron."""
    brush.shape(canvas, heart(0, 0.14, 0.05), (0.9, 0.3, 0.36), 0.006)


PIECES = {
    piece.__name__: piece
    for piece in (
        pens,
        stethoscope,
        badge,
        sheriff_star,
        zip_front,
        safety_vest,
        fire_stripes,
        cross_straps,
        belt,
        bib,
        apron_front,
        apron_heart,
    )
}
