"""What hangs or grows behind the body: capes, wings, tails, packs."""

import math

from render.drawing.skia import skia
from render.studio.clothes.shapes import box, curve, oval, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour


def _wind(actor: Performer, speed: float = 4.2) -> float:
    return math.sin(actor.seconds * speed + actor.index * 1.3)


def cape(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A hero's cape that blows away from where the wearer faces."""
    cloth = actor.colours.get("cape") or actor.colours["trim"]
    (x, y), (px, py) = actor.joints.neck, actor.joints.pelvis
    away = -1.0 if actor.spot.facing >= 0 else 1.0
    wave = _wind(actor) * 0.03
    late = math.sin(actor.seconds * 4.2 + actor.index * 1.3 - 1.2) * 0.04
    low = py + 0.17
    shape = curve(
        (x - 0.1, y + 0.01), (x + 0.1, y + 0.01), (px + 0.13 + away * 0.05, py - 0.05),
        (px + 0.15 + away * (0.14 + wave), low - 0.01), (px + away * (0.17 + late), low + 0.045),
        (px - 0.15 + away * (0.15 + wave), low - 0.0), (px - 0.13 + away * 0.05, py - 0.05),
    )  # fmt: skip
    brush.shape(canvas, shape, cloth)
    line = brush.stroke(brush.shade(times(cloth, 0.82)), 0.01)
    for shift in (-0.07, 0.07):
        canvas.drawPath(
            curve(
                (x + shift * 0.6, y + 0.05),
                (px + shift + away * 0.06, py),
                (px + shift + away * (0.15 + late), low),
                closed=False,
            ),
            line,
        )


def mantle(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A heavy cloak down to the ground with a lining, of kings, vampires and magicians."""
    cloth = actor.colours.get("cape") or actor.colours["trim"]
    lining = actor.colours.get("lining", times(cloth, 0.6))
    (x, y), (px, _) = actor.joints.neck, actor.joints.pelvis
    feet = max(actor.joints.feet[0][1], actor.joints.feet[1][1])
    sway = _wind(actor, 2.2) * 0.012
    shape = curve(
        (x - 0.11, y + 0.005), (x + 0.11, y + 0.005), (px + 0.19, (y + feet) / 2),
        (px + 0.23 + sway, feet - 0.03), (px + sway, feet - 0.012), (px - 0.23 + sway, feet - 0.03),
        (px - 0.19, (y + feet) / 2),
    )  # fmt: skip
    brush.shape(canvas, shape, lining)
    for side in (-1, 1):
        edge = curve(
            (x + side * 0.11, y + 0.005),
            (px + side * 0.185, (y + feet) / 2),
            (px + side * 0.225 + sway, feet - 0.03),
            closed=False,
        )
        canvas.drawPath(edge, brush.stroke(brush.base(cloth), 0.05))
    if "fur" in actor.colours:
        hem = curve(
            (px - 0.22 + sway, feet - 0.035),
            (px + sway, feet - 0.018),
            (px + 0.22 + sway, feet - 0.035),
            closed=False,
        )
        canvas.drawPath(hem, brush.stroke(brush.line(actor.colours["fur"]), 0.05))
        canvas.drawPath(hem, brush.stroke(brush.base(actor.colours["fur"]), 0.038))


def angel_wings(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Feathered wings that beat slowly."""
    feather = actor.colours.get("wings", (0.97, 0.97, 0.98))
    x, y = actor.joints.neck
    beat = _wind(actor, 3.0)
    for side in (-1, 1):
        canvas.save()
        canvas.translate(x + side * 0.04, y + 0.08)
        canvas.rotate(side * (beat * 5))
        for row, (reach, drop) in enumerate(((0.3, 0.2), (0.27, 0.12), (0.22, 0.05))):
            wing = curve(
                (0, 0.02),
                (side * reach * 0.5, -0.15 + row * 0.03),
                (side * reach, -0.17 + row * 0.05),
                (side * (reach + 0.012), -0.06 + row * 0.03),
                (side * reach * 0.84, 0.01 + drop * 0.3),
                (side * reach * 0.6, drop * 0.62),
                (side * reach * 0.34, drop * 0.8),
                (0, 0.09),
            )
            brush.shape(canvas, wing, mix(feather, (0.8, 0.85, 0.95), 0.3 - row * 0.15), 0.01)
        canvas.restore()


def bat_wings(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Leathery wings of devils and dragons."""
    skin = actor.colours.get("wings") or actor.colours["trim"]
    x, y = actor.joints.neck
    beat = _wind(actor, 3.4)
    for side in (-1, 1):
        canvas.save()
        canvas.translate(x + side * 0.04, y + 0.08)
        canvas.rotate(side * beat * 6)
        wing = skia.Path()
        wing.moveTo(0, 0)
        wing.quadTo(side * 0.12, -0.16, side * 0.27, -0.15)
        wing.quadTo(side * 0.24, -0.07, side * 0.28, 0.02)
        wing.quadTo(side * 0.2, -0.01, side * 0.18, 0.08)
        wing.quadTo(side * 0.11, 0.03, side * 0.06, 0.1)
        wing.close()
        brush.shape(canvas, wing, skin)
        for tip in ((0.28, 0.02), (0.18, 0.08)):
            canvas.drawLine(
                side * 0.12, -0.1, side * tip[0], tip[1], brush.stroke(brush.line(skin), 0.009)
            )
        canvas.restore()


def fairy_wings(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """See-through wings of fairies and butterflies."""
    glass: Colour = actor.colours.get("wings", (0.75, 0.88, 1.0))
    x, y = actor.joints.neck
    beat = _wind(actor, 9.0)
    for side in (-1, 1):
        canvas.save()
        canvas.translate(x, y + 0.09)
        canvas.scale(1 + beat * 0.07, 1)
        for dx, dy, wide, high, turn in (
            (0.16, -0.1, 0.15, 0.09, -32),
            (0.13, 0.09, 0.11, 0.07, 34),
        ):
            canvas.save()
            canvas.translate(side * dx, dy)
            canvas.rotate(side * turn)
            wing = oval(0, 0, wide, high)
            canvas.drawPath(wing, brush.fill(brush.lit(glass), 0.72))
            canvas.drawPath(wing, brush.stroke(brush.line(glass), 0.01))
            canvas.drawPath(
                oval(0, 0, wide * 0.55, high * 0.5), brush.stroke((1, 1, 1), 0.008, 0.7)
            )
            canvas.restore()
        canvas.restore()


def tail(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A thick tail on the ground, of a dinosaur costume."""
    skin, spike = actor.colours["top"], actor.colours["trim"]
    (px, py) = actor.joints.pelvis
    away = -1.0 if actor.spot.facing >= 0 else 1.0
    swing = _wind(actor, 2.6) * 0.03
    tip = px + away * 0.36, py + 0.08 + swing
    for step in range(3):
        share = 0.35 + step * 0.22
        x, y = px + (tip[0] - px) * share, py + 0.02 + (tip[1] - py) * share
        brush.shape(
            canvas,
            polygon((x - 0.03, y), (x + 0.03, y), (x + away * 0.02, y - 0.075 + step * 0.012)),
            spike,
            0.009,
        )
    brush.shape(
        canvas,
        curve(
            (px - 0.05, py - 0.02),
            (px + away * 0.12, py - 0.02),
            (px + away * 0.26, py + 0.05),
            tip,
            (px + away * 0.24, py + 0.15),
            (px + away * 0.08, py + 0.17),
            (px, py + 0.12),
        ),
        skin,
    )


def thin_tail(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A thin tail: with an arrow for devils, a tuft for animals."""
    skin = actor.colours.get("tail") or actor.colours["top"]
    (px, py) = actor.joints.pelvis
    away = -1.0 if actor.spot.facing >= 0 else 1.0
    swing = _wind(actor, 3.2) * 0.03
    end = px + away * 0.25, py - 0.1 + swing
    line = curve(
        (px, py + 0.03),
        (px + away * 0.12, py + 0.1),
        (px + away * 0.22, py + 0.02 + swing),
        end,
        closed=False,
    )
    canvas.drawPath(line, brush.stroke(brush.line(skin), 0.034))
    canvas.drawPath(line, brush.stroke(brush.base(skin), 0.022))
    if "arrow" in actor.colours:
        brush.shape(
            canvas,
            polygon(
                (end[0] - 0.04, end[1] + 0.02),
                (end[0], end[1] - 0.06),
                (end[0] + 0.04, end[1] + 0.02),
                (end[0], end[1] + 0.006),
            ),
            skin,
            0.009,
        )
    else:
        brush.shape(canvas, oval(end[0], end[1] - 0.01, 0.026, 0.034), actor.colours["trim"], 0.009)


def air_tank(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A diver's or a firefighter's bottles."""
    metal = actor.colours.get("tank", (0.95, 0.75, 0.25))
    _at_torso(canvas, actor)
    for x in (-0.085, 0.015):
        brush.shape(canvas, box(x, -0.01, x + 0.07, 0.26, 0.034), metal)
    canvas.restore()


def backpack(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A large pack with a rolled mat."""
    cloth = actor.colours.get("pack") or actor.colours["trim"]
    _at_torso(canvas, actor)
    brush.shape(canvas, box(-0.165, 0.01, 0.165, 0.27, 0.05), cloth)
    brush.shape(canvas, box(-0.18, -0.035, 0.18, 0.03, 0.03), mix(cloth, (1, 1, 1), 0.35))
    canvas.restore()


def quiver(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Arrows over one shoulder."""
    leather = actor.colours.get("strap", (0.42, 0.28, 0.18))
    _at_torso(canvas, actor)
    canvas.rotate(24)
    for x in (0.05, 0.075, 0.1):
        canvas.drawLine(x, -0.12, x, 0.06, brush.stroke(brush.base((0.8, 0.65, 0.42)), 0.009))
        brush.shape(
            canvas,
            polygon((x - 0.012, -0.15), (x + 0.012, -0.15), (x + 0.007, -0.1), (x - 0.007, -0.1)),
            (0.86, 0.3, 0.26),
            0.005,
        )
    brush.shape(canvas, box(0.034, -0.03, 0.116, 0.2, 0.02), leather)
    canvas.restore()


def shell(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A turtle's shell."""
    rgb = actor.colours["trim"]
    _at_torso(canvas, actor)
    brush.shape(canvas, oval(0, 0.14, 0.19, 0.2), rgb)
    canvas.drawPath(oval(0, 0.14, 0.17, 0.18), brush.stroke(brush.lit(rgb), 0.012))
    canvas.restore()


def _at_torso(canvas: skia.Canvas, actor: Performer) -> None:
    """Moves the canvas between the shoulders; the caller restores it."""
    canvas.save()
    canvas.translate(*actor.joints.neck)
    canvas.rotate(actor.joints.torso)


PIECES = {
    piece.__name__: piece
    for piece in (
        cape, mantle, angel_wings, bat_wings, fairy_wings, tail, thin_tail, air_tank, backpack,
        quiver, shell,
    )
}  # fmt: skip
