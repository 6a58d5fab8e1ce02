"""Crowns and the headdresses of courts."""

import math

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim
from render.studio.clothes.shapes import both, box, curve, heart, oval, polygon
from render.studio.contracts.brush import Brush, mix
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.97, 0.77, 0.26)
JEWELS: tuple[Colour, ...] = ((0.85, 0.16, 0.26), (0.2, 0.5, 0.85), (0.2, 0.66, 0.42))


def crown(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A golden crown with five points, jewels and a velvet cap."""
    gold = actor.colours.get("hat", GOLD)
    with at_brim(canvas, actor, -2):
        canvas.translate(0, -0.012)
        velvet = curve((-0.1, -0.05), (-0.06, -0.12), (0, -0.135), (0.06, -0.12), (0.1, -0.05))
        brush.shape(canvas, velvet, actor.colours["trim"])
        points = [(-0.128, 0.012)]
        for step in range(5):
            x = -0.15 + step * 0.075
            points += [(x, -0.13 - (0.035 if step == 2 else 0.012 * (step % 2)))]
            if step < 4:
                points += [(x + 0.0375, -0.062)]
        points += [(0.128, 0.012)]
        brush.shape(canvas, polygon(*points), gold)
        for step in range(5):
            x, y = -0.15 + step * 0.075, -0.13 - (0.035 if step == 2 else 0.012 * (step % 2))
            brush.shape(canvas, skia.Path.Circle(x, y - 0.006, 0.016), gold, 0.007)
        brush.shape(
            canvas, box(-0.13, -0.03, 0.13, 0.014, 0.008), mix(gold, (1, 1, 1), 0.15), 0.008
        )
        for step, x in enumerate((-0.085, 0.0, 0.085)):
            gem = oval(x, -0.008, 0.016, 0.013)
            canvas.drawPath(gem, brush.fill(brush.base(JEWELS[step])))
            canvas.drawCircle(x - 0.005, -0.012, 0.004, brush.fill((1, 1, 1), 0.9))


def tiara(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A slim jewelled band that rises in the middle."""
    metal = actor.colours.get("hat", (0.9, 0.91, 0.95))
    with at_brim(canvas, actor):
        canvas.translate(0, -0.026)
        band = curve(
            (-0.118, 0.0),
            (-0.07, -0.03),
            (-0.04, -0.03),
            (0, -0.086),
            (0.04, -0.03),
            (0.07, -0.03),
            (0.118, 0.0),
            (0.06, -0.002),
            (0, 0.01),
            (-0.06, -0.002),
        )
        brush.shape(canvas, band, metal, 0.009)
        brush.shape(canvas, heart(0, -0.034, 0.034), actor.colours.get("gem", JEWELS[0]), 0.006)
        for x in (-0.062, 0.062):
            canvas.drawCircle(x, -0.016, 0.009, brush.fill(brush.lit(JEWELS[1])))


def flower_crown(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A wreath of leaves and flowers."""
    first, second = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        canvas.translate(0, -0.016)
        leaf = (0.36, 0.58, 0.3)
        for step in range(9):
            x = -0.13 + step * 0.0325
            y = 0.024 * (1 - (x / 0.13) ** 2) - 0.014
            canvas.save()
            canvas.translate(x, y)
            canvas.rotate(-50 + step * 12 + (step % 2) * 70)
            brush.shape(canvas, oval(0.016, 0, 0.026, 0.011), leaf, 0.006)
            canvas.restore()
        for step in range(6):
            x = -0.12 + step * 0.048
            y = 0.024 * (1 - (x / 0.13) ** 2) - 0.016
            _flower(canvas, brush, x, y, 0.026, first if step % 2 else second)


def _flower(
    canvas: skia.Canvas, brush: Brush, x: float, y: float, size: float, rgb: Colour
) -> None:
    petals = skia.Path()
    for step in range(5):
        angle = math.tau * step / 5
        petals.addCircle(
            x + math.cos(angle) * size * 0.6, y + math.sin(angle) * size * 0.6, size * 0.52
        )
    canvas.drawPath(petals, brush.stroke(brush.line(rgb), 0.008))
    canvas.drawPath(petals, brush.fill(brush.base(rgb)))
    canvas.drawCircle(x, y, size * 0.4, brush.fill(brush.lit((1.0, 0.84, 0.36))))


def laurel_wreath(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Golden leaves around the temples."""
    gold = actor.colours.get("hat", GOLD)
    with at_brim(canvas, actor):
        canvas.translate(0, -0.014)
        for side in (-1, 1):
            for step in range(5):
                canvas.save()
                canvas.translate(side * (0.022 + step * 0.026), 0.012 - step * step * 0.003)
                canvas.rotate(side * -38 if side > 0 else 38)
                brush.shape(canvas, oval(0, -0.016, 0.011, 0.027), gold, 0.007)
                canvas.restore()


def halo(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A golden ring that floats above the hair."""
    head = actor.head
    lift = math.sin(actor.seconds * 2.0 + actor.index) * 0.006
    ring = oval(head.middle, min(head.top, head.brow - 0.13) - 0.045 + lift, 0.11, 0.026)
    canvas.drawPath(ring, brush.stroke((1.0, 0.9, 0.5), 0.05, 0.22))
    canvas.drawPath(ring, brush.stroke(brush.line(GOLD), 0.026))
    canvas.drawPath(ring, brush.stroke((1.0, 0.87, 0.4), 0.015))


def gat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A scholar's hat of black horsehair: a see-through brim, a tube, a string of beads."""
    black = actor.colours.get("hat", (0.1, 0.1, 0.12))
    with at_brim(canvas, actor):
        for side in (-1, 1):
            string = curve(
                (side * 0.112, 0.0),
                (side * 0.136, 0.12),
                (side * 0.09, 0.24),
                (0.0, 0.285),
                closed=False,
            )
            canvas.drawPath(string, brush.stroke(brush.line(black), 0.007))
            for step in range(5):
                share = step / 4
                x, y = side * (0.128 - 0.09 * share), 0.16 + 0.115 * share
                canvas.drawCircle(
                    x, y, 0.01, brush.fill(brush.base(actor.colours.get("bead", (0.86, 0.55, 0.2))))
                )
        tube = skia.Path()
        tube.moveTo(-0.108, 0.0)
        tube.lineTo(-0.086, -0.165)
        tube.quadTo(0, -0.182, 0.086, -0.165)
        tube.lineTo(0.108, 0.0)
        tube.close()
        canvas.drawPath(tube, brush.stroke(brush.line(black), 0.011))
        canvas.drawPath(tube, brush.fill(brush.base(black), 0.9))
        canvas.drawPath(
            curve((-0.05, -0.14), (-0.058, -0.03), closed=False),
            brush.stroke((1, 1, 1), 0.012, 0.16),
        )
        brim = oval(0, 0.002, 0.275, 0.042)
        canvas.drawPath(brim, brush.fill(brush.base(black), 0.84))
        canvas.drawPath(brim, brush.stroke(brush.line(black), 0.01))
        canvas.drawPath(oval(0, -0.006, 0.125, 0.018), brush.stroke(brush.line(black), 0.012))


def royal_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A Joseon king's winged cap: a low front, a high back and two upright wings."""
    silk = actor.colours.get("hat", (0.13, 0.12, 0.14))
    with at_brim(canvas, actor):
        for side in (-1, 1):
            wing = curve(
                (side * 0.05, -0.13),
                (side * 0.06, -0.23),
                (side * 0.115, -0.265),
                (side * 0.125, -0.19),
                (side * 0.095, -0.12),
            )
            brush.shape(canvas, wing, mix(silk, (1, 1, 1), 0.08), 0.009)
        brush.shape(canvas, curve(*both(((0.0, -0.168), (0.085, -0.15), (0.112, -0.08)))), silk)
        brush.shape(
            canvas,
            curve(*both(((0.0, -0.092), (0.09, -0.082), (0.126, -0.03), (0.124, 0.008)))),
            silk,
        )
        edge = curve((-0.122, -0.006), (0, 0.016), (0.122, -0.006), closed=False)
        canvas.drawPath(edge, brush.stroke(brush.lit(GOLD), 0.012))


def jokduri(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A small bridal crown of black silk with jewels and tassels."""
    silk = actor.colours.get("hat", (0.14, 0.12, 0.15))
    with at_brim(canvas, actor):
        canvas.translate(0, -0.045)
        brush.shape(
            canvas,
            curve(*both(((0.0, -0.096), (0.062, -0.088), (0.082, -0.04), (0.066, 0.006)))),
            silk,
        )
        for step, (x, y) in enumerate(((0, -0.08), (-0.042, -0.06), (0.042, -0.06), (0, -0.036))):
            brush.shape(canvas, skia.Path.Circle(x, y, 0.014), JEWELS[step % 3], 0.006)
        canvas.drawCircle(0, 0.0, 0.015, brush.fill(brush.lit(GOLD)))
        for side in (-1, 1):
            canvas.drawLine(
                side * 0.07, -0.03, side * 0.086, 0.03, brush.stroke(brush.base(JEWELS[0]), 0.01)
            )


def pharaoh_cloth(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A striped head cloth with a golden snake."""
    gold, blue = actor.colours.get("hat", GOLD), actor.colours["trim"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            fall = curve(
                (side * 0.122, -0.03),
                (side * 0.2, 0.05),
                (side * 0.2, 0.2),
                (side * 0.15, 0.27),
                (side * 0.118, 0.26),
                (side * 0.118, 0.1),
            )
            brush.shape(canvas, fall, gold)
            canvas.save()
            canvas.clipPath(fall, doAntiAlias=True)
            for step in range(7):
                y = -0.02 + step * 0.044
                canvas.drawLine(
                    side * 0.11, y, side * 0.22, y + 0.02, brush.stroke(brush.base(blue), 0.018)
                )
            canvas.restore()
        dome = curve(*both(((0.0, -0.124), (0.08, -0.11), (0.132, -0.04), (0.13, 0.0))))
        brush.shape(canvas, dome, gold)
        canvas.save()
        canvas.clipPath(dome, doAntiAlias=True)
        for x in (-0.1, -0.05, 0.05, 0.1):
            canvas.drawLine(x * 0.5, -0.13, x * 1.2, 0.0, brush.stroke(brush.base(blue), 0.016))
        canvas.restore()
        brush.shape(
            canvas,
            curve(
                (-0.13, -0.02),
                (0, -0.012),
                (0.13, -0.02),
                (0.13, 0.006),
                (0, 0.018),
                (-0.13, 0.006),
            ),
            gold,
            0.008,
        )
        snake = curve((-0.012, 0.0), (0.012, -0.04), (-0.014, -0.07), (0.01, -0.1), closed=False)
        canvas.drawPath(snake, brush.stroke(brush.line(gold), 0.026))
        canvas.drawPath(snake, brush.stroke(brush.lit(gold), 0.014))


PIECES = {
    piece.__name__: piece
    for piece in (
        crown,
        tiara,
        flower_crown,
        laurel_wreath,
        halo,
        gat,
        royal_cap,
        jokduri,
        pharaoh_cloth,
    )
}
