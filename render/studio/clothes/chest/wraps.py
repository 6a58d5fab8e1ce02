"""Garments that are crossed, tied or draped over the torso."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import box, curve, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)
WHITE: Colour = (0.97, 0.96, 0.93)


def jeogori(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The front of a hanbok's jacket: white collar strip, crossed front, the long ribbon."""
    ribbon = actor.colours.get("ribbon") or actor.colours["trim"]
    for paint in (brush.stroke(brush.line(ribbon), 0.038), brush.stroke(brush.base(ribbon), 0.029)):
        canvas.drawPath(curve((-0.056, -0.004), (-0.03, 0.06), (0.034, 0.13), closed=False), paint)
        canvas.drawPath(curve((0.056, -0.004), (0.04, 0.04), (0.012, 0.088), closed=False), paint)
    white = brush.stroke(brush.lit(WHITE), 0.013)
    canvas.drawPath(curve((-0.052, -0.006), (-0.028, 0.054), (0.02, 0.104), closed=False), white)
    canvas.drawPath(curve((0.052, -0.006), (0.036, 0.038), (0.01, 0.08), closed=False), white)
    tails = (
        curve((0.03, 0.125), (0.022, 0.2), (0.034, 0.3), (0.06, 0.3), (0.048, 0.2), (0.044, 0.13)),
        curve(
            (0.034, 0.125),
            (0.06, 0.18),
            (0.068, 0.26),
            (0.092, 0.255),
            (0.078, 0.18),
            (0.048, 0.128),
        ),
    )
    for tail in tails:
        brush.shape(canvas, tail, ribbon, 0.008)
    brush.shape(
        canvas,
        curve((0.036, 0.124), (-0.004, 0.1), (-0.03, 0.116), (-0.024, 0.136), (0.036, 0.138)),
        ribbon,
        0.008,
    )
    brush.shape(canvas, box(0.026, 0.116, 0.05, 0.142, 0.007), times(ribbon, 0.88), 0.007)


def dragon_roundel(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The golden circle on the chest of a Joseon king, and a jade belt."""
    gold = actor.colours.get("emblem", GOLD)
    brush.shape(canvas, skia.Path.Circle(0, 0.115, 0.062), times(actor.colours["top"], 0.82), 0.008)
    canvas.drawCircle(0, 0.115, 0.054, brush.stroke(brush.lit(gold), 0.01))
    body = curve(
        (-0.03, 0.135),
        (-0.034, 0.092),
        (0.006, 0.08),
        (0.03, 0.102),
        (0.014, 0.126),
        (-0.01, 0.116),
        (-0.004, 0.148),
        (0.03, 0.146),
        closed=False,
    )
    canvas.drawPath(body, brush.stroke(brush.lit(gold), 0.014))
    canvas.drawLine(-0.108, 0.238, 0.108, 0.238, brush.stroke(brush.line((0.3, 0.2, 0.16)), 0.036))
    canvas.drawLine(
        -0.108, 0.238, 0.108, 0.238, brush.stroke(brush.base((0.55, 0.16, 0.14)), 0.026)
    )
    for x in (-0.07, 0.0, 0.07):
        brush.shape(
            canvas, box(x - 0.018, 0.226, x + 0.018, 0.25, 0.004), (0.55, 0.78, 0.66), 0.006
        )


def kimono_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A crossed collar and a wide sash with a cord."""
    cloth, sash = actor.colours["top"], (actor.colours.get("sash") or actor.colours["trim"])
    under = brush.stroke(brush.lit(WHITE), 0.03)
    canvas.drawPath(curve((-0.056, -0.004), (-0.03, 0.06), (0.04, 0.15), closed=False), under)
    canvas.drawPath(curve((0.056, -0.004), (0.03, 0.05), (-0.004, 0.11), closed=False), under)
    edge = brush.stroke(brush.base(mix(cloth, sash, 0.5)), 0.022)
    canvas.drawPath(curve((0.066, 0.0), (0.036, 0.07), (-0.036, 0.16), closed=False), edge)
    canvas.drawPath(curve((-0.066, 0.0), (-0.04, 0.05), (-0.006, 0.1), closed=False), edge)
    band = curve(
        (-0.102, 0.168), (0, 0.176), (0.102, 0.168), (0.106, 0.256), (0, 0.266), (-0.106, 0.256)
    )
    brush.shape(canvas, band, sash)
    canvas.drawPath(
        curve((-0.102, 0.212), (0, 0.222), (0.102, 0.212), closed=False),
        brush.stroke(brush.lit(GOLD), 0.014),
    )
    brush.shape(canvas, skia.Path.Circle(0, 0.218, 0.015), GOLD, 0.006)


def gi_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A martial artist's jacket and belt."""
    belt = actor.colours.get("belt") or actor.colours["trim"]
    skin = brush.fill(brush.base(actor.colours["skin"]))
    canvas.drawPath(polygon((-0.05, -0.004), (0.05, -0.004), (0, 0.11)), skin)
    edge = brush.stroke(brush.shade(times(actor.colours["top"], 0.92)), 0.022)
    canvas.drawPath(curve((-0.056, 0.0), (-0.02, 0.09), (0.06, 0.22), closed=False), edge)
    canvas.drawPath(curve((0.056, 0.0), (0.03, 0.06), (0.004, 0.11), closed=False), edge)
    canvas.drawLine(-0.1, 0.225, 0.1, 0.225, brush.stroke(brush.line(belt), 0.036))
    canvas.drawLine(-0.1, 0.225, 0.1, 0.225, brush.stroke(brush.base(belt), 0.026))
    for tip in ((-0.036, 0.31), (0.03, 0.32)):
        canvas.drawLine(0, 0.228, *tip, brush.stroke(brush.line(belt), 0.026))
        canvas.drawLine(0, 0.228, *tip, brush.stroke(brush.base(belt), 0.018))
    brush.shape(canvas, box(-0.016, 0.208, 0.016, 0.244, 0.006), belt, 0.007)


def robe_front(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A bathrobe or a monk's robe: crossed collar and a cord."""
    cloth = actor.colours["top"]
    shade = actor.colours.get("collar", mix(cloth, (1, 1, 1), 0.25))
    canvas.drawPath(
        polygon((-0.05, -0.004), (0.05, -0.004), (0, 0.12)),
        brush.fill(brush.base(actor.colours.get("shirt") or actor.colours["skin"])),
    )
    for side in (-1, 1):
        brush.shape(
            canvas,
            curve(
                (side * 0.05, -0.008),
                (side * 0.086, 0.03),
                (side * 0.05, 0.12),
                (-side * 0.006, 0.2),
                (side * 0.02, 0.11),
            ),
            shade,
            0.008,
        )
    cord = actor.colours.get("belt") or actor.colours["trim"]
    canvas.drawLine(-0.104, 0.225, 0.104, 0.225, brush.stroke(brush.line(cord), 0.032))
    canvas.drawLine(-0.104, 0.225, 0.104, 0.225, brush.stroke(brush.base(cord), 0.022))
    for tip in ((0.014, 0.33), (0.05, 0.31)):
        canvas.drawLine(0.03, 0.228, *tip, brush.stroke(brush.line(cord), 0.022))
        canvas.drawLine(0.03, 0.228, *tip, brush.stroke(brush.base(cord), 0.013))


def toga_drape(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A cloth thrown over one shoulder."""
    cloth = actor.colours["trim"]
    drape = curve(
        (-0.11, 0.004),
        (-0.056, 0.0),
        (0.02, 0.1),
        (0.11, 0.22),
        (0.108, 0.32),
        (0.04, 0.29),
        (-0.06, 0.16),
        (-0.126, 0.07),
    )
    brush.shape(canvas, drape, cloth)
    line = brush.stroke(brush.shade(times(cloth, 0.82)), 0.009)
    for shift in (0.0, 0.03):
        canvas.drawPath(
            curve(
                (-0.09 + shift * 0.6, 0.02 - shift * 0.2),
                (-0.02 + shift, 0.12),
                (0.08 + shift * 0.5, 0.24 + shift),
                closed=False,
            ),
            line,
        )
    brush.shape(canvas, skia.Path.Circle(-0.086, 0.024, 0.016), GOLD, 0.007)


def poncho_drape(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A striped poncho over the shoulders."""
    cloth, trim = (actor.colours.get("poncho") or actor.colours["top"]), actor.colours["trim"]
    sway = 0.008 if int(actor.seconds * 2) % 2 else 0.0
    poncho = polygon(
        (-0.05, -0.004),
        (0.05, -0.004),
        (0.14, 0.05),
        (0.17, 0.18),
        (0.01 + sway, 0.3),
        (-0.17, 0.18),
        (-0.14, 0.05),
    )
    brush.shape(canvas, poncho, cloth)
    canvas.save()
    canvas.clipPath(poncho, doAntiAlias=True)
    for step, rgb in enumerate(
        (trim, mix(trim, (1, 1, 1), 0.5), actor.colours.get("stripe", GOLD))
    ):
        y = 0.08 + step * 0.055
        canvas.drawPath(
            curve((-0.2, y - 0.06), (0, y + 0.02), (0.2, y - 0.06), closed=False),
            brush.stroke(brush.base(rgb), 0.02),
        )
    canvas.restore()
    for step in range(9):
        share = step / 8
        x = -0.17 + 0.34 * share
        y = 0.18 + 0.12 * (1 - abs(share - 0.5) * 2)
        canvas.drawLine(x, y, x, y + 0.022, brush.stroke(brush.base(trim), 0.008))


PIECES = {
    piece.__name__: piece
    for piece in (
        jeogori,
        dragon_roundel,
        kimono_front,
        gi_front,
        robe_front,
        toga_drape,
        poncho_drape,
    )
}
