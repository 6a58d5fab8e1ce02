"""Hats with a brim or a peak."""

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim
from render.studio.clothes.shapes import both, box, curve, oval, polygon, star
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)


def _shade(canvas: skia.Canvas, brush: Brush, wide: float = 0.115) -> None:
    """The shadow of a brim on the forehead."""
    shade = skia.Paint(AntiAlias=True)
    shade.setShader(
        skia.GradientShader.MakeLinear(
            [(0, 0.005), (0, 0.05)], [brush.fill((0.06, 0.03, 0.07), 0.34).getColor(), 0x00000000]
        )
    )
    canvas.drawPath(box(-wide, 0, wide, 0.05, 0.01), shade)


def _band(canvas: skia.Canvas, brush: Brush, rgb: Colour, wide: float, high: float = 0.036) -> None:
    band = skia.Path()
    band.moveTo(-wide, -high)
    band.quadTo(0, -high + 0.018, wide, -high)
    band.lineTo(wide * 1.01, 0.0)
    band.quadTo(0, 0.02, -wide * 1.01, 0.0)
    band.close()
    brush.shape(canvas, band, rgb, 0.007)


def _brim(canvas: skia.Canvas, brush: Brush, rgb: Colour, wide: float, curl: float) -> None:
    """An oval brim seen from a little below. `curl`: how far its sides turn up."""
    brim = skia.Path()
    brim.moveTo(-wide, -curl)
    brim.cubicTo(-wide * 0.62, -0.012 + curl * 0.2, -wide * 0.32, 0.0, 0, 0.002)
    brim.cubicTo(wide * 0.32, 0.0, wide * 0.62, -0.012 + curl * 0.2, wide, -curl)
    brim.cubicTo(wide * 0.9, 0.026, wide * 0.4, 0.034, 0, 0.034)
    brim.cubicTo(-wide * 0.4, 0.034, -wide * 0.9, 0.026, -wide, -curl)
    brim.close()
    brush.shape(canvas, brim, rgb)


def cowboy_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A tall creased crown over a brim whose sides turn up."""
    felt = actor.colours["hat"]
    with at_brim(canvas, actor, -3):
        _shade(canvas, brush)
        crown = curve(*both(((0.0, -0.132), (0.055, -0.158), (0.1, -0.12), (0.122, 0.0))))
        brush.shape(canvas, crown, felt)
        crease = curve((-0.035, -0.138), (0, -0.105), (0.035, -0.138), closed=False)
        canvas.drawPath(crease, brush.stroke(brush.line(felt), 0.008))
        _band(canvas, brush, actor.colours.get("band", times(felt, 0.5)), 0.123)
        canvas.drawPath(star(0, -0.012, 0.02), brush.fill(brush.lit(GOLD)))
        _brim(canvas, brush, mix(felt, (0.1, 0.06, 0.03), 0.1), 0.245, 0.058)


def top_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A tall cylinder with a silk band."""
    silk = actor.colours["hat"]
    with at_brim(canvas, actor, 3):
        _shade(canvas, brush)
        tube = skia.Path()
        tube.moveTo(-0.122, 0.0)
        tube.cubicTo(-0.11, -0.08, -0.116, -0.15, -0.136, -0.215)
        tube.quadTo(0, -0.245, 0.136, -0.215)
        tube.cubicTo(0.116, -0.15, 0.11, -0.08, 0.122, 0.0)
        tube.close()
        brush.shape(canvas, tube, silk)
        canvas.drawPath(
            curve((-0.07, -0.19), (-0.062, -0.12), (-0.068, -0.06), closed=False),
            brush.stroke(brush.lit(mix(silk, (1, 1, 1), 0.35)), 0.014, 0.6),
        )
        _band(canvas, brush, (actor.colours.get("band") or actor.colours["trim"]), 0.121, 0.05)
        _brim(canvas, brush, silk, 0.185, 0.022)


def straw_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A farmer's or holiday-maker's wide hat of plaited straw."""
    straw = actor.colours["hat"]
    with at_brim(canvas, actor, -4):
        _shade(canvas, brush)
        crown = curve(*both(((0.0, -0.126), (0.075, -0.112), (0.115, -0.05), (0.122, 0.004))))
        brush.shape(canvas, crown, straw)
        line = brush.stroke(brush.shade(times(straw, 0.86)), 0.005)
        for y, wide in ((-0.1, 0.078), (-0.078, 0.098), (-0.056, 0.108)):
            canvas.drawPath(curve((-wide, y), (0, y + 0.014), (wide, y), closed=False), line)
        _band(canvas, brush, (actor.colours.get("band") or actor.colours["trim"]), 0.124)
        _brim(canvas, brush, straw, 0.25, 0.02)
        canvas.drawPath(
            curve(
                (-0.2, 0.002), (-0.1, 0.018), (0, 0.02), (0.1, 0.018), (0.2, 0.002), closed=False
            ),
            line,
        )


def sombrero(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A very wide brim with coloured edges and a pointed crown."""
    straw, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor, -3):
        _shade(canvas, brush)
        crown = curve(*both(((0.0, -0.19), (0.045, -0.17), (0.085, -0.06), (0.12, 0.0))))
        brush.shape(canvas, crown, straw)
        for y, wide in ((-0.12, 0.062), (-0.07, 0.084)):
            canvas.drawPath(
                curve((-wide, y), (0, y + 0.016), (wide, y), closed=False),
                brush.stroke(brush.base(trim), 0.012),
            )
        _brim(canvas, brush, straw, 0.31, 0.06)
        edge = curve(
            (-0.3, -0.05), (-0.16, 0.01), (0, 0.026), (0.16, 0.01), (0.3, -0.05), closed=False
        )
        canvas.drawPath(edge, brush.stroke(brush.base(trim), 0.01))
        for step in range(-4, 5):
            x = step * 0.062
            canvas.drawCircle(x, 0.036 - abs(x) ** 2 * 0.9, 0.012, brush.fill(brush.lit(trim)))


def pointed_straw_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A cone of straw with a wide rim."""
    straw = actor.colours["hat"]
    with at_brim(canvas, actor, 2):
        _shade(canvas, brush)
        cone = skia.Path()
        cone.moveTo(0, -0.165)
        cone.quadTo(0.12, -0.085, 0.235, 0.012)
        cone.quadTo(0, 0.052, -0.235, 0.012)
        cone.quadTo(-0.12, -0.085, 0, -0.165)
        cone.close()
        brush.shape(canvas, cone, straw)
        line = brush.stroke(brush.shade(times(straw, 0.85)), 0.005)
        for share in (0.35, 0.55, 0.75):
            y, wide = -0.165 + 0.165 * share, 0.215 * share
            canvas.drawPath(curve((-wide, y), (0, y + 0.03 * share), (wide, y), closed=False), line)


def captain_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A peaked cap with a flat top and a badge: police, pilots, captains, soldiers on parade."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor, 2):
        _shade(canvas, brush, 0.1)
        top = curve(
            (-0.125, -0.034), (-0.172, -0.082), (-0.1, -0.116), (0, -0.15), (0.1, -0.116),
            (0.172, -0.082), (0.125, -0.034), (0, -0.022),
        )  # fmt: skip
        brush.shape(canvas, top, cloth)
        _band(canvas, brush, actor.colours.get("band", times(cloth, 0.55)), 0.124, 0.044)
        badge = actor.colours.get("badge", GOLD)
        brush.shape(canvas, star(0, -0.068, 0.034, 6, 0.62), badge, 0.006)
        canvas.drawCircle(0, -0.068, 0.011, brush.fill(brush.base(times(cloth, 0.7))))
        peak = skia.Path()
        peak.moveTo(-0.112, -0.006)
        peak.quadTo(0, 0.016, 0.112, -0.006)
        peak.cubicTo(0.1, 0.036, 0.05, 0.042, 0, 0.042)
        peak.cubicTo(-0.05, 0.042, -0.1, 0.036, -0.112, -0.006)
        peak.close()
        brush.shape(canvas, peak, (0.1, 0.1, 0.13))
        canvas.drawPath(
            curve((-0.09, 0.012), (0, 0.028), (0.09, 0.012), closed=False),
            brush.stroke((1, 1, 1), 0.005, 0.35),
        )


def cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A baseball cap, its peak to the side to which the wearer looks."""
    cloth = actor.colours["hat"]
    trim = actor.colours.get("band") or actor.colours["trim"]
    side = 1 if actor.spot.facing >= 0 else -1
    with at_brim(canvas, actor, 3 * side):
        _shade(canvas, brush, 0.1)
        dome = curve(*both(((0.0, -0.122), (0.07, -0.108), (0.118, -0.05), (0.124, 0.008))))
        brush.shape(canvas, dome, cloth)
        seam = brush.stroke(brush.line(cloth), 0.005)
        canvas.drawPath(
            curve((0, -0.122), (0.03 * side, -0.06), (0.034 * side, 0.0), closed=False), seam
        )
        canvas.drawCircle(0, -0.122, 0.013, brush.fill(brush.base(trim)))
        brush.shape(canvas, star(0.034 * side, -0.05, 0.026), trim, 0.005)
        peak = skia.Path()
        peak.moveTo(-0.1 * side, 0.004)
        peak.cubicTo(-0.02 * side, -0.012, 0.06 * side, -0.014, 0.12 * side, -0.006)
        peak.cubicTo(0.2 * side, -0.002, 0.212 * side, 0.03, 0.19 * side, 0.036)
        peak.cubicTo(0.1 * side, 0.02, 0.0, 0.022, -0.1 * side, 0.026)
        peak.close()
        brush.shape(canvas, peak, actor.colours.get("peak", times(cloth, 0.82)))


def pirate_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A tricorn with a gold edge and a skull."""
    felt = actor.colours["hat"]
    with at_brim(canvas, actor, -3):
        _shade(canvas, brush)
        hat = curve(
            (-0.225, -0.02), (-0.16, -0.078), (-0.07, -0.15), (0, -0.172), (0.07, -0.15),
            (0.16, -0.078), (0.225, -0.02), (0.12, 0.016), (0, 0.026), (-0.12, 0.016),
        )  # fmt: skip
        brush.shape(canvas, hat, felt)
        edge = curve(
            (-0.216, -0.02), (-0.15, -0.07), (-0.066, -0.138), (0, -0.158), (0.066, -0.138),
            (0.15, -0.07), (0.216, -0.02), closed=False,
        )  # fmt: skip
        canvas.drawPath(edge, brush.stroke(brush.lit(actor.colours.get("band", GOLD)), 0.012))
        bone = brush.fill(brush.lit((0.96, 0.95, 0.9)))
        cross = brush.stroke(brush.lit((0.96, 0.95, 0.9)), 0.011)
        canvas.drawLine(-0.042, -0.072, 0.042, -0.026, cross)
        canvas.drawLine(0.042, -0.072, -0.042, -0.026, cross)
        canvas.drawPath(oval(0, -0.076, 0.03, 0.027), bone)
        canvas.drawPath(box(-0.016, -0.062, 0.016, -0.038, 0.006), bone)
        for x in (-0.012, 0.012):
            canvas.drawCircle(x, -0.074, 0.008, brush.fill(brush.dark(felt)))


def wizard_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A bent cone with stars; a band and a buckle where the palette has one."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor, -3):
        _shade(canvas, brush)
        cone = curve(
            (0.126, 0.002), (0.092, -0.1), (0.06, -0.19), (0.088, -0.262), (0.128, -0.276),
            (0.07, -0.288), (0.01, -0.25), (-0.05, -0.14), (-0.126, 0.002), (0, 0.02),
        )  # fmt: skip
        brush.shape(canvas, cone, cloth)
        if "buckle" in actor.colours:
            _band(canvas, brush, actor.colours["trim"], 0.122, 0.044)
            frame = box(-0.028, -0.034, 0.028, 0.014, 0.004)
            canvas.drawPath(frame, brush.stroke(brush.lit(actor.colours["buckle"]), 0.012))
        else:
            gold = brush.fill(brush.lit(actor.colours.get("band", GOLD)))
            for x, y, size in ((-0.04, -0.05, 0.028), (0.045, -0.086, 0.02), (0.012, -0.15, 0.022)):
                canvas.drawPath(star(x, y, size), gold)
            canvas.drawCircle(0.07, -0.034, 0.009, gold)
            canvas.drawCircle(-0.006, -0.1, 0.007, gold)
        _brim(canvas, brush, cloth, 0.228, 0.016)


def beret(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A soft flat cap that hangs to one side."""
    wool = actor.colours["hat"]
    with at_brim(canvas, actor, -5):
        disc = curve(
            (-0.12, 0.0), (-0.196, -0.05), (-0.12, -0.105), (0.0, -0.118), (0.1, -0.092),
            (0.146, -0.04), (0.118, 0.004), (0, 0.016),
        )  # fmt: skip
        brush.shape(canvas, disc, wool)
        canvas.drawLine(-0.03, -0.114, -0.024, -0.138, brush.stroke(brush.line(wool), 0.014))
        rim = curve((-0.118, 0.002), (0, 0.02), (0.116, 0.006), closed=False)
        canvas.drawPath(rim, brush.stroke(brush.dark(wool), 0.016))
        if "badge" in actor.colours:
            brush.shape(canvas, star(0.06, -0.03, 0.024, 5), actor.colours["badge"], 0.005)


def garrison_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A folded cap, of cabin crew, scouts and paper-hatted shop hands."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor, 4):
        fold = polygon((-0.122, 0.004), (-0.1, -0.088), (0.1, -0.112), (0.124, 0.0))
        brush.shape(canvas, fold, cloth)
        canvas.drawLine(
            -0.114, -0.032, 0.112, -0.058, brush.stroke(brush.base(actor.colours["trim"]), 0.01)
        )


def sailor_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A white round hat with an upright rim."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor, 3):
        brush.shape(canvas, curve(*both(((0.0, -0.112), (0.08, -0.104), (0.112, -0.05)))), cloth)
        rim = polygon((-0.126, 0.004), (-0.14, -0.06), (0.14, -0.06), (0.126, 0.004))
        brush.shape(canvas, rim, cloth)
        canvas.drawLine(
            -0.132, -0.016, 0.132, -0.016, brush.stroke(brush.base(actor.colours["trim"]), 0.01)
        )


PIECES = {
    piece.__name__: piece
    for piece in (
        cowboy_hat, top_hat, straw_hat, sombrero, pointed_straw_hat, captain_hat, cap, pirate_hat,
        wizard_hat, beret, garrison_cap, sailor_hat,
    )
}  # fmt: skip
