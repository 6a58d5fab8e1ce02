"""Fronts of shirts, jackets and coats."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import box, curve, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

WHITE: Colour = (0.96, 0.95, 0.92)
GOLD: Colour = (0.95, 0.76, 0.28)


def _v_neck(depth: float = 0.13, wide: float = 0.05) -> skia.Path:
    return polygon((-wide, -0.004), (wide, -0.004), (0, depth))


def shirt(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The shirt in the opening of a jacket."""
    canvas.drawPath(_v_neck(0.17, 0.06), brush.fill(brush.base(actor.colours.get("shirt", WHITE))))


def lapels(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A jacket's lapels, front edge, buttons and a pocket square."""
    cloth = actor.colours["top"]
    facing = actor.colours.get("lapel", times(cloth, 0.9))
    for side in (-1, 1):
        lapel = polygon(
            (side * 0.05, -0.008),
            (side * 0.098, 0.05),
            (side * 0.074, 0.07),
            (side * 0.08, 0.09),
            (side * 0.004, 0.178),
        )
        brush.shape(canvas, lapel, facing, 0.008)
    canvas.drawLine(0.002, 0.178, 0.004, 0.33, brush.stroke(brush.line(cloth), 0.008))
    for y in (0.2, 0.245):
        canvas.drawCircle(-0.012, y, 0.008, brush.fill(brush.line(cloth)))
    square = polygon((0.056, 0.112), (0.068, 0.092), (0.076, 0.108), (0.088, 0.096), (0.09, 0.116))
    canvas.drawPath(square, brush.fill(brush.lit(actor.colours.get("trim", WHITE))))
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.056, 0.232, side * 0.094, 0.226, brush.stroke(brush.line(cloth), 0.01)
        )


def tie(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A long tie with stripes."""
    silk = actor.colours.get("tie") or actor.colours["trim"]
    blade = polygon((-0.012, 0.034), (0.012, 0.034), (0.023, 0.15), (0, 0.18), (-0.023, 0.15))
    brush.shape(canvas, blade, silk, 0.006)
    canvas.save()
    canvas.clipPath(blade, doAntiAlias=True)
    for step in range(4):
        y = 0.05 + step * 0.034
        canvas.drawLine(
            -0.03,
            y + 0.02,
            0.03,
            y - 0.012,
            brush.stroke(brush.lit(mix(silk, (1, 1, 1), 0.4)), 0.007),
        )
    canvas.restore()
    brush.shape(
        canvas,
        polygon((-0.017, 0.006), (0.017, 0.006), (0.011, 0.038), (-0.011, 0.038)),
        silk,
        0.006,
    )


def bow_tie(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A bow tie below the chin."""
    silk = actor.colours.get("tie") or actor.colours["trim"]
    for side in (-1, 1):
        brush.shape(
            canvas,
            curve(
                (side * 0.004, 0.03),
                (side * 0.05, 0.008),
                (side * 0.056, 0.05),
                (side * 0.004, 0.04),
            ),
            silk,
            0.007,
        )
    brush.shape(canvas, box(-0.012, 0.022, 0.012, 0.048, 0.006), times(silk, 0.85), 0.006)


def double_buttons(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A chef's or a guardsman's front: crossed over, two rows of buttons."""
    cloth = actor.colours["top"]
    seam = curve((-0.05, 0.0), (-0.046, 0.06), (-0.072, 0.2), (-0.076, 0.33), closed=False)
    canvas.drawPath(seam, brush.stroke(brush.line(cloth), 0.006))
    button = brush.fill(brush.base(actor.colours.get("button", times(cloth, 0.5))))
    for y in (0.07, 0.12, 0.17, 0.22):
        for x in (-0.034, 0.04):
            canvas.drawCircle(x, y, 0.0095, button)


def brass_buttons(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """One row of shining buttons down the middle."""
    cloth = actor.colours["top"]
    canvas.drawLine(0.014, 0.02, 0.014, 0.33, brush.stroke(brush.line(cloth), 0.006))
    for step in range(5):
        canvas.drawCircle(0.0, 0.05 + step * 0.048, 0.0105, brush.fill(brush.line(cloth)))
        canvas.drawCircle(
            0.0,
            0.05 + step * 0.048,
            0.008,
            brush.fill(brush.lit(actor.colours.get("button", GOLD))),
        )


def frogging(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Golden cords across the chest, of hussars, ringmasters and nutcrackers."""
    gold = brush.stroke(brush.lit(actor.colours.get("button", GOLD)), 0.011)
    canvas.drawLine(0, 0.02, 0, 0.31, brush.stroke(brush.line(actor.colours["top"]), 0.008))
    for step in range(4):
        y = 0.06 + step * 0.054
        canvas.drawPath(curve((-0.074, y), (0, y + 0.016), (0.074, y), closed=False), gold)
        for x in (-0.074, 0.0, 0.074):
            canvas.drawCircle(x, y + (0.016 if x == 0 else 0.0), 0.011, brush.fill(brush.lit(GOLD)))


def open_coat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A coat worn open over a shirt: of doctors, scientists, pirates."""
    under = actor.colours.get("shirt", (0.55, 0.7, 0.82))
    front = polygon(
        (-0.05, -0.004), (0.05, -0.004), (0.05, 0.3), (0.058, 0.4), (-0.058, 0.4), (-0.05, 0.3)
    )
    canvas.drawPath(front, brush.fill(brush.base(under)))
    coat = actor.colours["top"]
    line = brush.stroke(brush.line(coat), 0.008)
    for side in (-1, 1):
        canvas.drawPath(
            curve((side * 0.05, 0.13), (side * 0.052, 0.3), (side * 0.06, 0.4), closed=False), line
        )
        lapel = polygon(
            (side * 0.05, -0.008), (side * 0.1, 0.052), (side * 0.078, 0.072), (side * 0.046, 0.15)
        )
        brush.shape(canvas, lapel, actor.colours.get("lapel", times(coat, 0.95)), 0.008)
        canvas.drawLine(
            side * 0.07, 0.24, side * 0.108, 0.236, brush.stroke(brush.line(coat), 0.008)
        )


def hood_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A front pocket and cords."""
    cloth = actor.colours["top"]
    pocket = polygon((-0.05, 0.185), (0.05, 0.185), (0.078, 0.268), (-0.078, 0.268))
    brush.shape(canvas, pocket, times(cloth, 0.92), 0.008)
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.026, 0.06, side * 0.03, 0.13, brush.stroke(brush.lit(WHITE), 0.008)
        )


def vest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A waistcoat over the shirt that the palette calls "top"."""
    cloth = actor.colours.get("vest") or actor.colours["trim"]
    for side in (-1, 1):
        half = curve(
            (side * 0.086, 0.01),
            (side * 0.1, 0.1),
            (side * 0.102, 0.2),
            (side * 0.108, 0.29),
            (side * 0.03, 0.315),
            (side * 0.004, 0.28),
            (side * 0.004, 0.16),
            (side * 0.05, 0.05),
        )
        brush.shape(canvas, half, cloth, 0.009)
    for y in (0.19, 0.225, 0.26):
        canvas.drawCircle(0.014, y, 0.008, brush.fill(brush.lit(actor.colours.get("button", GOLD))))


PIECES = {
    piece.__name__: piece
    for piece in (
        shirt,
        lapels,
        tie,
        bow_tie,
        double_buttons,
        brass_buttons,
        frogging,
        open_coat,
        hood_front,
        vest,
    )
}
