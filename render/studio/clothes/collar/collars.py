"""Collars, ruffs and scarves, over the neck and below the chin."""

import math

from render.drawing.skia import skia
from render.studio.clothes.shapes import curve, oval, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

WHITE: Colour = (0.97, 0.96, 0.93)


def shirt_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Two points of a shirt collar."""
    cloth = actor.colours.get("shirt", WHITE)
    for side in (-1, 1):
        brush.shape(
            canvas,
            polygon(
                (side * 0.004, 0.03),
                (side * 0.05, -0.012),
                (side * 0.066, 0.026),
                (side * 0.036, 0.054),
            ),
            cloth,
            0.007,
        )


def own_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A shirt collar in the colour of the garment."""
    cloth = mix(actor.colours["top"], WHITE, 0.18)
    for side in (-1, 1):
        brush.shape(
            canvas,
            polygon(
                (side * 0.004, 0.03),
                (side * 0.052, -0.012),
                (side * 0.072, 0.03),
                (side * 0.04, 0.062),
            ),
            cloth,
            0.007,
        )


def stand_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """An upright band around the neck."""
    cloth = actor.colours.get("collar") or actor.colours["trim"]
    brush.shape(
        canvas,
        curve(
            (-0.064, -0.012), (0, 0.022), (0.064, -0.012), (0.07, 0.022), (0, 0.05), (-0.07, 0.022)
        ),
        cloth,
        0.008,
    )


def high_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A vampire's collar that stands up beside the face."""
    cloth, lining = (actor.colours.get("cape") or actor.colours["top"]), actor.colours["trim"]
    for side in (-1, 1):
        wing = curve(
            (side * 0.02, 0.05),
            (side * 0.07, 0.0),
            (side * 0.115, -0.06),
            (side * 0.175, -0.115),
            (side * 0.165, -0.02),
            (side * 0.115, 0.05),
        )
        brush.shape(canvas, wing, lining)
        canvas.drawPath(
            curve(
                (side * 0.175, -0.115), (side * 0.165, -0.02), (side * 0.115, 0.05), closed=False
            ),
            brush.stroke(brush.base(cloth), 0.02),
        )


def ruff(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A pleated disc of clowns and courtiers."""
    cloth = actor.colours.get("ruff", WHITE)
    points = []
    for step in range(28):
        angle = math.tau * step / 28
        reach = 1.0 + 0.13 * (-1) ** step
        points.append((math.cos(angle) * 0.125 * reach, 0.028 + math.sin(angle) * 0.034 * reach))
    brush.shape(canvas, curve(*points), cloth, 0.009)
    line = brush.stroke(brush.shade(times(cloth, 0.85)), 0.005)
    for step in range(-4, 5):
        canvas.drawLine(step * 0.012, 0.024, step * 0.026, 0.054 - abs(step) * 0.004, line)


def neckerchief(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A knotted cloth: chefs, scouts, cowboys, sailors."""
    cloth = actor.colours["trim"]
    brush.shape(
        canvas,
        curve(
            (-0.078, -0.006), (0, 0.028), (0.078, -0.006), (0.06, 0.032), (0, 0.06), (-0.06, 0.032)
        ),
        cloth,
        0.008,
    )
    for side in (-1, 1):
        brush.shape(
            canvas,
            curve((0, 0.05), (side * 0.036, 0.07), (side * 0.03, 0.11), (side * 0.008, 0.08)),
            cloth,
            0.007,
        )
    brush.shape(canvas, skia.Path.Circle(0, 0.052, 0.014), cloth, 0.007)


def scarf(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A thick knitted scarf with one end down the front."""
    wool = actor.colours.get("scarf") or actor.colours["trim"]
    end = curve((0.03, 0.04), (0.07, 0.05), (0.076, 0.19), (0.028, 0.196))
    brush.shape(canvas, end, wool, 0.009)
    for y in (0.16, 0.13):
        canvas.drawLine(
            0.032, y, 0.072, y - 0.003, brush.stroke(brush.lit(mix(wool, WHITE, 0.6)), 0.012)
        )
    for x in (0.034, 0.046, 0.058, 0.07):
        canvas.drawLine(x, 0.194, x + 0.001, 0.216, brush.stroke(brush.base(wool), 0.007))
    brush.shape(
        canvas,
        curve(
            (-0.098, -0.012),
            (0, 0.026),
            (0.098, -0.012),
            (0.104, 0.034),
            (0, 0.07),
            (-0.104, 0.034),
        ),
        wool,
    )


def hood_down(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A hood that lies on the shoulders."""
    cloth = mix(actor.colours["top"], (0, 0, 0), 0.08)
    hood = curve(
        (-0.09, -0.006), (0, 0.036), (0.09, -0.006), (0.078, 0.05), (0, 0.082), (-0.078, 0.05)
    )
    brush.shape(canvas, hood, cloth, 0.009)


def fur_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A thick collar of fur, of kings, queens and pilots; with black spots for ermine."""
    fur = actor.colours.get("fur", WHITE)
    tufts = skia.Path()
    for step in range(11):
        x = -0.11 + step * 0.022
        tufts.addCircle(x, 0.014 + 0.03 * (1 - (x / 0.11) ** 2), 0.027)
    canvas.drawPath(tufts, brush.stroke(brush.line(fur), 0.012))
    canvas.drawPath(tufts, brush.fill(brush.base(fur)))
    if "ermine" in actor.colours:
        for x in (-0.085, -0.042, 0.0, 0.042, 0.085):
            y = 0.02 + 0.028 * (1 - (x / 0.11) ** 2)
            canvas.drawPath(
                oval(x, y, 0.005, 0.011), brush.fill(brush.base(actor.colours["ermine"]))
            )


def sailor_collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A square collar with a ribbon, of sailors and school uniforms."""
    cloth = actor.colours.get("collar") or actor.colours["trim"]
    flap = polygon(
        (-0.05, -0.012),
        (0.05, -0.012),
        (0.106, 0.04),
        (0.06, 0.072),
        (0, 0.12),
        (-0.06, 0.072),
        (-0.106, 0.04),
    )
    flap = skia.Op(
        flap, polygon((-0.038, -0.03), (0.038, -0.03), (0, 0.06)), skia.PathOp.kDifference_PathOp
    )
    brush.shape(canvas, flap, cloth, 0.008)
    canvas.drawPath(
        curve(
            (-0.092, 0.038), (-0.05, 0.064), (0, 0.106), (0.05, 0.064), (0.092, 0.038), closed=False
        ),
        brush.stroke(brush.lit(WHITE), 0.006),
    )
    tie = actor.colours.get("tie", (0.85, 0.22, 0.26))
    for side in (-1, 1):
        brush.shape(
            canvas,
            curve((0, 0.108), (side * 0.046, 0.1), (side * 0.05, 0.142), (0, 0.124)),
            tie,
            0.007,
        )


def shoulder_plates(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Steel on both shoulders and a gorget around the neck."""
    steel = actor.colours.get("plate") or actor.colours["top"]
    for side in (-1, 1):
        for drop in (0.03, 0.0):
            plate = curve(
                (side * 0.068, 0.02 + drop),
                (side * 0.11, -0.018 + drop),
                (side * 0.172, 0.014 + drop),
                (side * 0.178, 0.07 + drop),
                (side * 0.12, 0.066 + drop),
            )
            brush.shape(canvas, plate, mix(steel, (1, 1, 1), 0.1 if drop == 0 else 0.0), 0.009)
    brush.shape(
        canvas,
        curve(
            (-0.07, -0.01), (0, 0.02), (0.07, -0.01), (0.078, 0.026), (0, 0.056), (-0.078, 0.026)
        ),
        steel,
        0.009,
    )


def epaulettes(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Golden shoulder boards with fringes."""
    gold = (0.95, 0.76, 0.28)
    for side in (-1, 1):
        brush.shape(
            canvas,
            curve(
                (side * 0.07, 0.008), (side * 0.14, 0.0), (side * 0.148, 0.034), (side * 0.08, 0.03)
            ),
            gold,
            0.008,
        )
        for step in range(4):
            x = side * (0.112 + step * 0.011)
            canvas.drawLine(
                x, 0.034, x + side * 0.004, 0.062, brush.stroke(brush.base(gold), 0.007)
            )


def medal(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A gold medal on a ribbon."""
    ribbon = actor.colours.get("ribbon", (0.2, 0.4, 0.8))
    for side in (-1, 1):
        canvas.drawLine(side * 0.052, 0.0, 0, 0.12, brush.stroke(brush.base(ribbon), 0.018))
    brush.shape(canvas, skia.Path.Circle(0, 0.145, 0.032), (0.96, 0.78, 0.3), 0.008)
    canvas.drawCircle(0, 0.145, 0.02, brush.stroke(brush.shade((0.85, 0.62, 0.2)), 0.006))


PIECES = {
    piece.__name__: piece
    for piece in (
        shirt_collar, own_collar, stand_collar, high_collar, ruff, neckerchief, scarf, hood_down,
        fur_collar, sailor_collar, shoulder_plates, epaulettes, medal,
    )
}  # fmt: skip
