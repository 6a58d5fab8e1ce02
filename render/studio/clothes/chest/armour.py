"""Armour, emblems and the fronts of costumes."""

from render.drawing.skia import skia
from render.studio.clothes.shapes import box, curve, heart, oval, polygon, star
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

GOLD: Colour = (0.95, 0.76, 0.28)

TORSO = curve(
    (-0.1, 0.0),
    (0.1, 0.0),
    (0.122, 0.06),
    (0.094, 0.18),
    (0.106, 0.32),
    (0, 0.335),
    (-0.106, 0.32),
    (-0.094, 0.18),
    (-0.122, 0.06),
)
"""The front of the torso, for patterns that must not leave it."""


def hero_emblem(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A star in a shield, a belt and a line of muscles."""
    shield = curve(
        (-0.066, 0.05), (0.0, 0.036), (0.066, 0.05), (0.056, 0.11), (0.0, 0.16), (-0.056, 0.11)
    )
    brush.shape(canvas, shield, actor.colours["trim"], 0.009)
    brush.shape(canvas, star(0, 0.092, 0.042), actor.colours.get("emblem", (0.95, 0.9, 0.8)), 0.006)
    canvas.drawLine(-0.1, 0.262, 0.1, 0.262, brush.stroke(brush.line(actor.colours["trim"]), 0.042))
    canvas.drawLine(-0.1, 0.262, 0.1, 0.262, brush.stroke(brush.base(actor.colours["trim"]), 0.03))
    brush.shape(canvas, skia.Path.Circle(0, 0.262, 0.026), GOLD, 0.008)


def trunks(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A hero's shorts over the tights."""
    brush.shape(
        canvas,
        polygon(
            (-0.106, 0.275),
            (0.106, 0.275),
            (0.11, 0.315),
            (0.03, 0.352),
            (-0.03, 0.352),
            (-0.11, 0.315),
        ),
        actor.colours["trim"],
        0.008,
    )


def skull(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A skull on a dark shirt."""
    bone = brush.fill(brush.lit((0.95, 0.94, 0.9)))
    canvas.drawPath(oval(0, 0.12, 0.046, 0.042), bone)
    canvas.drawPath(box(-0.026, 0.14, 0.026, 0.178, 0.01), bone)
    hollow = brush.fill(brush.dark(actor.colours["top"]))
    for x in (-0.02, 0.02):
        canvas.drawCircle(x, 0.124, 0.012, hollow)
    canvas.drawPath(polygon((0, 0.138), (-0.007, 0.15), (0.007, 0.15)), hollow)
    for x in (-0.01, 0.01):
        canvas.drawLine(x, 0.16, x, 0.178, brush.stroke(brush.dark(actor.colours["top"]), 0.004))


def ribs(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A painted skeleton."""
    bone = brush.stroke(brush.lit((0.94, 0.93, 0.88)), 0.017)
    canvas.drawLine(0, 0.03, 0, 0.3, bone)
    for step in range(4):
        y = 0.06 + step * 0.042
        wide = 0.086 - step * 0.01
        canvas.drawPath(
            curve(
                (-wide, y + 0.018),
                (-wide * 0.5, y - 0.004),
                (0, y),
                (wide * 0.5, y - 0.004),
                (wide, y + 0.018),
                closed=False,
            ),
            bone,
        )
    brush.shape(canvas, oval(0, 0.285, 0.062, 0.026), (0.94, 0.93, 0.88), 0.006)


def bandages(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Wound strips of cloth."""
    canvas.save()
    canvas.clipPath(TORSO, doAntiAlias=True)
    line = brush.stroke(brush.line(times(actor.colours["top"], 0.9)), 0.008)
    for step in range(9):
        y = 0.01 + step * 0.04
        canvas.drawLine(-0.14, y + 0.028 * (-1) ** step, 0.14, y - 0.012 * (-1) ** step, line)
    canvas.restore()


def torn(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Holes and patches in ragged clothes."""
    skin = brush.fill(brush.shade(actor.colours.get("hands") or actor.colours["skin"]))
    for points in (
        ((-0.08, 0.1), (-0.04, 0.085), (-0.05, 0.13), (-0.075, 0.14)),
        ((0.03, 0.2), (0.07, 0.19), (0.06, 0.235)),
    ):
        hole = polygon(*points)
        canvas.drawPath(hole, brush.stroke(brush.line(actor.colours["top"]), 0.01))
        canvas.drawPath(hole, skin)
    brush.shape(
        canvas,
        polygon((0.03, 0.06), (0.08, 0.066), (0.076, 0.11), (0.028, 0.106)),
        actor.colours["trim"],
        0.007,
    )


def breastplate(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A knight's plate with a ridge, rivets and an emblem."""
    steel = actor.colours["top"]
    plate = curve(
        (-0.104, 0.012),
        (0, 0.03),
        (0.104, 0.012),
        (0.124, 0.08),
        (0.098, 0.19),
        (0, 0.235),
        (-0.098, 0.19),
        (-0.124, 0.08),
    )
    brush.shape(canvas, plate, mix(steel, (1, 1, 1), 0.12))
    canvas.drawLine(0, 0.034, 0, 0.225, brush.stroke(brush.shade(times(steel, 0.85)), 0.008))
    canvas.drawPath(
        curve((-0.082, 0.05), (-0.09, 0.09), (-0.076, 0.15), closed=False),
        brush.stroke((1, 1, 1), 0.012, 0.55),
    )
    for x, y in ((-0.09, 0.19), (0.09, 0.19), (-0.1, 0.04), (0.1, 0.04)):
        canvas.drawCircle(x, y, 0.007, brush.fill(brush.line(steel)))
    for y in (0.245, 0.285):
        canvas.drawPath(
            curve((-0.1, y), (0, y + 0.02), (0.1, y), closed=False),
            brush.stroke(brush.line(steel), 0.007),
        )
    brush.shape(
        canvas,
        curve(
            (-0.036, 0.075), (0, 0.066), (0.036, 0.075), (0.03, 0.125), (0, 0.15), (-0.03, 0.125)
        ),
        actor.colours["trim"],
        0.007,
    )
    canvas.drawPath(
        heart(0, 0.104, 0.036), brush.fill(brush.lit(actor.colours.get("emblem", GOLD)))
    )


def laced_armour(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Rows of lacquered plates with cords, of a samurai."""
    plate, cord = actor.colours["top"], actor.colours["trim"]
    for row in range(5):
        y = 0.035 + row * 0.056
        wide = 0.112 - (0.012 if row in (2, 3) else 0.0)
        band = curve(
            (-wide, y),
            (0, y + 0.01),
            (wide, y),
            (wide, y + 0.046),
            (0, y + 0.058),
            (-wide, y + 0.046),
        )
        brush.shape(canvas, band, plate if row % 2 else mix(plate, (1, 1, 1), 0.08), 0.008)
        for step in range(-3, 4):
            x = step * wide / 3.6
            canvas.drawLine(x, y + 0.014, x, y + 0.036, brush.stroke(brush.lit(cord), 0.008))


def fur_vest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A ragged fur over the shoulders, of vikings and cave people."""
    fur = actor.colours.get("fur") or actor.colours["trim"]
    points = [(-0.115, 0.01), (0.0, 0.05), (0.115, 0.01)]
    for step in range(11):
        x = 0.125 - step * 0.025
        points.append((x, 0.135 - abs(x) * 0.2 + (0.035 if step % 2 else 0.0)))
    brush.shape(canvas, polygon(*points), fur, 0.009)
    for x, y in ((-0.07, 0.05), (0.06, 0.055), (-0.02, 0.09), (0.03, 0.1), (-0.09, 0.09)):
        canvas.drawLine(
            x, y, x + 0.006, y + 0.022, brush.stroke(brush.shade(times(fur, 0.75)), 0.007)
        )


def belly(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The light belly of an animal costume, with ribs where it has them."""
    light = actor.colours["trim"]
    brush.shape(canvas, oval(0, 0.2, 0.082, 0.128), light, 0.008)
    if "scales" in actor.colours:
        for step in range(5):
            y = 0.11 + step * 0.046
            wide = 0.066 if 0 < step < 4 else 0.05
            canvas.drawPath(
                curve((-wide, y), (0, y + 0.01), (wide, y), closed=False),
                brush.stroke(brush.shade(times(light, 0.85)), 0.008),
            )


PIECES = {
    piece.__name__: piece
    for piece in (
        hero_emblem,
        trunks,
        skull,
        ribs,
        bandages,
        torn,
        breastplate,
        laced_armour,
        fur_vest,
        belly,
    )
}
