"""Helmets, and headphones."""

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim
from render.studio.clothes.shapes import both, box, curve, oval, polygon, star
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

STEEL: Colour = (0.72, 0.75, 0.8)
GOLD: Colour = (0.95, 0.76, 0.28)


def _dome(wide: float, high: float, low: float = 0.006) -> skia.Path:
    return curve(*both(((0.0, -high), (wide * 0.6, -high * 0.9), (wide, -high * 0.4), (wide, low))))


def _shine(canvas: skia.Canvas, brush: Brush, x: float = -0.06) -> None:
    canvas.drawPath(
        curve((x - 0.028, -0.05), (x - 0.01, -0.085), (x + 0.025, -0.108), closed=False),
        brush.stroke((1, 1, 1), 0.012, 0.55),
    )


def helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A helmet for bicycles, skis and racing: a shell with a stripe and straps."""
    shell, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            strap = curve(
                (side * 0.118, 0.0), (side * 0.124, 0.08), (side * 0.108, 0.15), closed=False
            )
            canvas.drawPath(strap, brush.stroke(brush.line((0.2, 0.2, 0.24)), 0.012))
        brush.shape(canvas, _dome(0.142, 0.142), shell)
        canvas.drawPath(
            curve(
                (-0.03, -0.136),
                (-0.036, -0.06),
                (-0.034, 0.004),
                (0.034, 0.004),
                (0.036, -0.06),
                (0.03, -0.136),
            ),
            brush.fill(brush.base(trim)),
        )
        _shine(canvas, brush, -0.07)
        brush.shape(canvas, box(-0.146, -0.016, 0.146, 0.014, 0.012), times(shell, 0.7), 0.009)


def hard_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A builder's helmet with a ridge and a short brim."""
    shell = actor.colours["hat"]
    with at_brim(canvas, actor, 2):
        brush.shape(canvas, _dome(0.136, 0.138, 0.0), shell)
        ridge = box(-0.026, -0.15, 0.026, -0.01, 0.016)
        brush.shape(canvas, ridge, mix(shell, (1, 1, 1), 0.12), 0.008)
        for side in (-1, 1):
            groove = curve(
                (side * 0.062, -0.118), (side * 0.085, -0.06), (side * 0.088, -0.012), closed=False
            )
            canvas.drawPath(groove, brush.stroke(brush.shade(times(shell, 0.86)), 0.008))
        _shine(canvas, brush, -0.075)
        brim = curve(
            (-0.16, -0.008), (0, -0.022), (0.16, -0.008), (0.14, 0.022), (0, 0.034), (-0.14, 0.022)
        )
        brush.shape(canvas, brim, shell)


def fire_helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A firefighter's helmet with a shield in front."""
    shell = actor.colours["hat"]
    with at_brim(canvas, actor):
        brush.shape(canvas, _dome(0.13, 0.142, 0.0), shell)
        for x in (-0.06, 0.0, 0.06):
            canvas.drawPath(
                curve((x * 0.4, -0.142), (x * 1.1, -0.08), (x * 1.3, -0.02), closed=False),
                brush.stroke(brush.line(shell), 0.007),
            )
        shield = curve(
            (-0.036, -0.1), (0, -0.112), (0.036, -0.1), (0.034, -0.04), (0, -0.008), (-0.034, -0.04)
        )
        brush.shape(canvas, shield, GOLD, 0.008)
        canvas.drawPath(star(0, -0.062, 0.022), brush.fill(brush.base(times(shell, 0.8))))
        brim = curve(
            (-0.185, 0.012),
            (-0.1, -0.02),
            (0, -0.022),
            (0.1, -0.02),
            (0.185, 0.012),
            (0.1, 0.024),
            (0, 0.03),
            (-0.1, 0.024),
        )
        brush.shape(canvas, brim, shell)


def army_helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A soldier's helmet with a chin strap, in camouflage where the palette has a second green."""
    shell = actor.colours["hat"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            strap = curve(
                (side * 0.118, 0.0), (side * 0.12, 0.09), (side * 0.1, 0.16), closed=False
            )
            canvas.drawPath(strap, brush.stroke(brush.line((0.3, 0.25, 0.18)), 0.011))
        dome = _dome(0.146, 0.14, 0.012)
        brush.shape(canvas, dome, shell)
        if "camo" in actor.colours:
            canvas.save()
            canvas.clipPath(dome, doAntiAlias=True)
            spot = brush.fill(brush.shade(actor.colours["camo"]))
            for x, y in ((-0.08, -0.05), (0.03, -0.1), (0.09, -0.02), (-0.02, -0.02)):
                canvas.drawPath(
                    curve((x - 0.04, y), (x, y - 0.02), (x + 0.035, y + 0.004), (x, y + 0.02)), spot
                )
            canvas.restore()
        canvas.drawPath(
            curve((-0.148, 0.008), (0, 0.026), (0.148, 0.008), closed=False),
            brush.stroke(brush.dark(shell), 0.016),
        )


def knight_helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A steel helmet with cheek plates, its visor lifted, and a plume."""
    steel = actor.colours.get("hat", STEEL)
    with at_brim(canvas, actor):
        plume = curve(
            (0.0, -0.13),
            (-0.02, -0.2),
            (-0.09, -0.235),
            (-0.18, -0.2),
            (-0.205, -0.12),
            (-0.14, -0.15),
            (-0.06, -0.125),
        )
        brush.shape(canvas, plume, actor.colours["trim"])
        brush.shape(canvas, _dome(0.14, 0.142, 0.02), steel)
        for side in (-1, 1):
            cheek = curve(
                (side * 0.142, -0.01),
                (side * 0.15, 0.09),
                (side * 0.126, 0.17),
                (side * 0.104, 0.14),
                (side * 0.112, 0.06),
                (side * 0.11, 0.0),
            )
            brush.shape(canvas, cheek, steel)
            canvas.drawCircle(side * 0.126, 0.03, 0.009, brush.fill(brush.line(steel)))
        visor = curve(
            (-0.128, -0.036),
            (0, -0.116),
            (0.128, -0.036),
            (0.1, -0.012),
            (0, -0.03),
            (-0.1, -0.012),
        )
        brush.shape(canvas, visor, mix(steel, (1, 1, 1), 0.12))
        for x in (-0.05, 0.0, 0.05):
            canvas.drawLine(
                x,
                -0.066 + abs(x) * 0.3,
                x * 1.05,
                -0.044 + abs(x) * 0.25,
                brush.stroke(brush.line(steel), 0.008),
            )
        canvas.drawPath(
            curve((-0.138, 0.004), (0, 0.012), (0.138, 0.004), closed=False),
            brush.stroke(brush.lit(actor.colours.get("band", GOLD)), 0.012),
        )


def viking_helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A riveted helmet with two horns."""
    steel, horn = actor.colours.get("hat", STEEL), (0.94, 0.89, 0.76)
    with at_brim(canvas, actor):
        for side in (-1, 1):
            bow = curve(
                (side * 0.1, -0.04),
                (side * 0.19, -0.05),
                (side * 0.222, -0.17),
                (side * 0.18, -0.2),
                (side * 0.178, -0.13),
                (side * 0.11, -0.1),
            )
            brush.shape(canvas, bow, horn)
        brush.shape(canvas, _dome(0.132, 0.14), steel)
        trim = actor.colours["trim"]
        brush.shape(canvas, box(-0.018, -0.142, 0.018, 0.0, 0.008), trim, 0.008)
        brush.shape(canvas, box(-0.136, -0.026, 0.136, 0.014, 0.012), trim, 0.009)
        for x in (-0.1, -0.05, 0.05, 0.1):
            canvas.drawCircle(x, -0.006, 0.008, brush.fill(brush.lit(GOLD)))


def samurai_helmet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A kabuto: wide neck plates and a golden crescent."""
    shell, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            for step in range(3):
                y = 0.0 + step * 0.036
                plate = polygon(
                    (side * (0.112 + step * 0.008), y - 0.012),
                    (side * (0.176 + step * 0.016), y + 0.014),
                    (side * (0.182 + step * 0.016), y + 0.044),
                    (side * (0.118 + step * 0.004), y + 0.026),
                )
                brush.shape(canvas, plate, shell if step % 2 else mix(shell, trim, 0.3), 0.009)
        moon = curve(
            (0, -0.1),
            (0.1, -0.14),
            (0.13, -0.25),
            (0.17, -0.15),
            (0.11, -0.07),
            (0, -0.04),
            (-0.11, -0.07),
            (-0.17, -0.15),
            (-0.13, -0.25),
            (-0.1, -0.14),
        )
        brush.shape(canvas, _dome(0.132, 0.14, 0.0), shell)
        brush.shape(canvas, moon, GOLD)
        canvas.drawCircle(0, -0.06, 0.02, brush.fill(brush.lit(trim)))
        brim = curve(
            (-0.142, -0.01), (0, -0.03), (0.142, -0.01), (0.12, 0.02), (0, 0.026), (-0.12, 0.02)
        )
        brush.shape(canvas, brim, times(shell, 0.8))


def boxing_headgear(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A padded frame around the head."""
    pad = actor.colours["hat"]
    with at_brim(canvas, actor):
        for side in (-1, 1):
            cheek = curve(
                (side * 0.142, -0.02),
                (side * 0.156, 0.06),
                (side * 0.136, 0.13),
                (side * 0.108, 0.12),
                (side * 0.114, 0.05),
                (side * 0.108, 0.0),
            )
            brush.shape(canvas, cheek, pad)
        band = curve(
            (-0.14, -0.036), (0, -0.052), (0.14, -0.036), (0.14, 0.01), (0, 0.026), (-0.14, 0.01)
        )
        brush.shape(canvas, band, pad)
        canvas.drawPath(star(0, -0.012, 0.022), brush.fill(brush.lit(actor.colours["trim"])))


def headphones(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Large headphones over the hair."""
    shell, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        bow = skia.Path()
        bow.moveTo(-0.136, 0.04)
        bow.cubicTo(-0.17, -0.15, 0.17, -0.15, 0.136, 0.04)
        canvas.drawPath(bow, brush.stroke(brush.line(shell), 0.036))
        canvas.drawPath(bow, brush.stroke(brush.base(shell), 0.022))
        for side in (-1, 1):
            brush.shape(
                canvas, box(side * 0.138 - 0.03, 0.0, side * 0.138 + 0.03, 0.104, 0.026), shell
            )
            brush.shape(canvas, oval(side * 0.148, 0.052, 0.015, 0.036), trim, 0.008)


PIECES = {
    piece.__name__: piece
    for piece in (
        helmet, hard_hat, fire_helmet, army_helmet, knight_helmet, viking_helmet, samurai_helmet,
        boxing_headgear, headphones,
    )
}  # fmt: skip
