"""Hats without a brim: knitted, paper and cloth caps."""

import math

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim
from render.studio.clothes.shapes import both, box, curve, oval, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

WHITE: Colour = (0.97, 0.97, 0.95)
GOLD: Colour = (0.95, 0.76, 0.28)


def _fur(canvas: skia.Canvas, brush: Brush, rgb: Colour, wide: float = 0.135) -> None:
    """A thick white rim of fur."""
    steps = [(-1.0 + step * 0.4, 0.006 * (-1) ** step) for step in range(6)]
    upper = [(x * wide, y - 0.03) for x, y in steps]
    lower = [(x * wide, y + 0.018) for x, y in reversed(steps)]
    rim = curve(*upper, (wide * 1.1, 0.0), *lower, (-wide * 1.1, 0.0))
    brush.shape(canvas, rim, rgb)


def santa_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A red cap that falls to one side, with a white rim and a pompom that swings."""
    cloth = actor.colours["hat"]
    swing = math.sin(actor.seconds * 3.1 + actor.index) * 0.012
    with at_brim(canvas, actor):
        bag = curve(
            (-0.125, -0.01), (-0.108, -0.09), (-0.03, -0.158), (0.07, -0.152), (0.15, -0.085),
            (0.19 + swing, -0.0), (0.158 + swing, 0.002), (0.12, -0.045), (0.124, -0.008),
            (0, 0.012),
        )  # fmt: skip
        brush.shape(canvas, bag, cloth)
        fold = curve((0.02, -0.118), (0.07, -0.1), (0.115, -0.05), closed=False)
        canvas.drawPath(fold, brush.stroke(brush.dark(cloth), 0.008))
        _fur(canvas, brush, WHITE)
        brush.shape(canvas, skia.Path.Circle(0.178 + swing, 0.012, 0.03), WHITE)


def elf_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A pointed cap with a zigzag rim and a bell."""
    cloth, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor):
        cone = curve(
            (-0.125, 0.0), (-0.09, -0.11), (-0.02, -0.19), (0.07, -0.214), (0.046, -0.15),
            (0.092, -0.09), (0.125, 0.0), (0, 0.016),
        )  # fmt: skip
        brush.shape(canvas, cone, cloth)
        teeth = [(-0.13, -0.028), (0.13, -0.028)]
        for step in range(8):
            x = 0.13 - step * 0.26 / 7
            teeth.append((x, 0.03 if step % 2 else 0.0))
        brush.shape(canvas, polygon(*teeth), trim)
        brush.shape(canvas, skia.Path.Circle(0.07, -0.214, 0.02), GOLD, 0.007)


def chef_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A tall white toque, puffed at the top."""
    cloth = actor.colours.get("hat", WHITE)
    with at_brim(canvas, actor, 3):
        puff = curve(
            (-0.118, -0.05), (-0.176, -0.12), (-0.12, -0.19), (-0.05, -0.2), (0.0, -0.222),
            (0.06, -0.2), (0.13, -0.186), (0.174, -0.12), (0.118, -0.05), (0, -0.036),
        )  # fmt: skip
        brush.shape(canvas, puff, cloth)
        crease = brush.stroke(brush.shade(cloth), 0.007)
        for x in (-0.06, 0.0, 0.06):
            canvas.drawPath(
                curve((x, -0.06), (x * 1.2, -0.11), (x * 1.1, -0.15), closed=False), crease
            )
        brush.shape(canvas, box(-0.124, -0.066, 0.124, 0.012, 0.008), cloth)


def beanie(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A knitted cap with a turned-up rim and a pompom."""
    wool = actor.colours["hat"]
    trim = actor.colours.get("band") or actor.colours["trim"]
    with at_brim(canvas, actor):
        brush.shape(canvas, skia.Path.Circle(0, -0.148, 0.034), trim)
        dome = curve(*both(((0.0, -0.13), (0.072, -0.114), (0.122, -0.05), (0.13, 0.0))))
        brush.shape(canvas, dome, wool)
        rib = brush.stroke(brush.shade(wool), 0.006)
        for x in (-0.07, -0.025, 0.025, 0.07):
            canvas.drawPath(curve((x * 0.7, -0.118), (x * 1.2, -0.03), closed=False), rib)
        cuff = box(-0.134, -0.034, 0.134, 0.014, 0.016)
        brush.shape(canvas, cuff, trim)
        thread = brush.stroke(brush.shade(trim), 0.005)
        for step in range(-5, 6):
            canvas.drawLine(step * 0.022, -0.028, step * 0.022, 0.008, thread)


def party_hat(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A paper cone with dots and a tuft, on top of the hair."""
    paper, trim = actor.colours["hat"], actor.colours["trim"]
    with at_brim(canvas, actor, 7):
        canvas.translate(0, -0.05)
        cone = polygon((-0.078, 0.0), (0, -0.19), (0.078, 0.0))
        brush.shape(canvas, cone, paper)
        canvas.save()
        canvas.clipPath(cone, doAntiAlias=True)
        for step, (x, y) in enumerate(
            ((-0.04, -0.02), (0.03, -0.035), (-0.008, -0.08), (0.02, -0.125))
        ):
            canvas.drawCircle(x, y, 0.017, brush.fill(brush.lit(trim if step % 2 else WHITE)))
        canvas.restore()
        for angle in range(0, 360, 45):
            x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            canvas.drawLine(
                0, -0.19, x * 0.026, -0.19 + y * 0.026, brush.stroke(brush.lit(trim), 0.011)
            )
        canvas.drawPath(
            curve((-0.082, 0.0), (0, 0.014), (0.082, 0.0), closed=False),
            brush.stroke(brush.base(trim), 0.014),
        )


def graduation_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A mortarboard with a tassel that swings."""
    cloth = actor.colours["hat"]
    tassel = actor.colours.get("band", GOLD)
    swing = math.sin(actor.seconds * 2.7 + actor.index) * 0.014
    with at_brim(canvas, actor, -3):
        brush.shape(
            canvas, polygon((-0.122, 0.01), (-0.116, -0.06), (0.116, -0.06), (0.122, 0.01)), cloth
        )
        board = polygon((-0.22, -0.078), (0, -0.136), (0.22, -0.078), (0, -0.03))
        brush.shape(canvas, board, mix(cloth, (1, 1, 1), 0.06))
        string = brush.stroke(brush.lit(tassel), 0.009)
        canvas.drawLine(0, -0.084, 0.176, -0.074, string)
        canvas.drawLine(0.176, -0.074, 0.18 + swing, -0.014, string)
        brush.shape(canvas, box(0.166 + swing, -0.016, 0.194 + swing, 0.04, 0.006), tassel, 0.006)
        canvas.drawCircle(0, -0.084, 0.012, brush.fill(brush.lit(tassel)))


def nurse_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A small folded cap with a cross, on top of the hair."""
    with at_brim(canvas, actor):
        canvas.translate(0, -0.05)
        fold = curve((-0.09, 0.0), (-0.11, -0.066), (0.11, -0.066), (0.09, 0.0), (0, 0.012))
        brush.shape(canvas, fold, WHITE)
        cross = brush.fill(brush.base((0.86, 0.2, 0.22)))
        canvas.drawPath(box(-0.009, -0.054, 0.009, -0.01, 0.002), cross)
        canvas.drawPath(box(-0.022, -0.041, 0.022, -0.023, 0.002), cross)


def surgeon_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A soft close cap, also for swimmers."""
    cloth = actor.colours["hat"]
    with at_brim(canvas, actor):
        dome = curve(*both(((0.0, -0.112), (0.08, -0.1), (0.124, -0.04), (0.124, 0.008))))
        brush.shape(canvas, dome, cloth)
        canvas.drawPath(
            curve((-0.122, -0.008), (0, 0.014), (0.122, -0.008), closed=False),
            brush.stroke(brush.shade(times(cloth, 0.86)), 0.01),
        )


def swim_cap(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A rubber cap with a stripe, and goggles pushed up on it."""
    surgeon_cap(canvas, actor, brush)
    with at_brim(canvas, actor):
        canvas.drawPath(
            curve((-0.118, -0.03), (0, -0.012), (0.118, -0.03), closed=False),
            brush.stroke(brush.line((0.2, 0.2, 0.25)), 0.012),
        )
        for x in (-0.036, 0.036):
            brush.shape(canvas, oval(x, -0.024, 0.03, 0.019), (0.35, 0.7, 0.85), 0.01)
            canvas.drawLine(
                x - 0.012, -0.032, x + 0.002, -0.036, brush.stroke((1, 1, 1), 0.006, 0.8)
            )


PIECES = {
    piece.__name__: piece
    for piece in (
        santa_hat,
        elf_hat,
        chef_hat,
        beanie,
        party_hat,
        graduation_cap,
        nurse_cap,
        surgeon_cap,
        swim_cap,
    )
}
