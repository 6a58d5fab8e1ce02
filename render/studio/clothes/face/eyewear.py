"""Glasses, goggles, masks around the eyes; drawn with the eyes at x = -1 and x = 1.

The eyes stay visible, so that the person is recognised: glass is tinted lightly, and a mask has
openings for them. An eye patch covers the eye on the right of the picture.
"""

from render.drawing.skia import skia
from render.studio.clothes.fit import at_eyes
from render.studio.clothes.shapes import both, box, curve, oval
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour

TINT = 0.45
"""How much of the eye behind sunglasses is hidden, 0-1: more, and faces are not recognised."""


def _temples(canvas: skia.Canvas, actor: Performer, brush: Brush, rgb: Colour, y: float) -> None:
    """The sides of a frame, to the edges of the face."""
    reach = actor.head.wide / actor.head.apart * 0.98
    for side in (-1, 1):
        canvas.drawLine(side * 1.6, y, side * max(reach, 1.7), y - 0.12, brush.stroke(rgb, 0.16))


def glasses(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Round spectacles."""
    rim = brush.line(actor.colours.get("frame", (0.2, 0.17, 0.2)))
    with at_eyes(canvas, actor):
        _temples(canvas, actor, brush, rim, 0.0)
        for side in (-1, 1):
            lens = oval(side, 0.08, 0.72, 0.66)
            canvas.drawPath(lens, brush.fill((0.85, 0.95, 1.0), 0.12))
            canvas.drawPath(lens, brush.stroke(rim, 0.13))
            canvas.drawLine(
                side - 0.34, -0.2, side - 0.06, -0.36, brush.stroke((1, 1, 1), 0.08, 0.6)
            )
        canvas.drawPath(
            curve((-0.3, 0.0), (0, -0.14), (0.3, 0.0), closed=False), brush.stroke(rim, 0.13)
        )


def sunglasses(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Dark glasses through which the eyes are seen faintly."""
    frame = actor.colours.get("frame", (0.1, 0.1, 0.12))
    rim, lens_colour = brush.line(frame), actor.colours.get("lens", (0.07, 0.07, 0.1))
    with at_eyes(canvas, actor):
        _temples(canvas, actor, brush, rim, -0.2)
        for side in (-1, 1):
            lens = curve(
                (side * 0.34, -0.34),
                (side * 1.0, -0.46),
                (side * 1.68, -0.36),
                (side * 1.6, 0.24),
                (side * 1.08, 0.56),
                (side * 0.5, 0.34),
            )
            shade = skia.Paint(AntiAlias=True)
            dark = [
                brush.fill(lens_colour, TINT + 0.2).getColor(),
                brush.fill(lens_colour, TINT - 0.15).getColor(),
            ]
            shade.setShader(skia.GradientShader.MakeLinear([(0, -0.45), (0, 0.5)], dark))
            canvas.drawPath(lens, shade)
            canvas.drawPath(lens, brush.stroke(rim, 0.13))
            canvas.drawLine(
                side - 0.3, -0.16, side - 0.02, -0.32, brush.stroke((1, 1, 1), 0.09, 0.55)
            )
        canvas.drawLine(-0.36, -0.32, 0.36, -0.32, brush.stroke(rim, 0.16))


def goggles(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Ski or lab goggles, worn above the eyes on the forehead, where they hide nothing."""
    strap, lens = (
        actor.colours.get("frame", (0.2, 0.2, 0.24)),
        actor.colours.get("lens", (0.98, 0.62, 0.25)),
    )
    head = actor.head
    canvas.save()
    canvas.translate(head.middle, head.brow - 0.062)
    wide = max(head.wide, 0.1)
    canvas.drawPath(
        curve((-wide * 1.12, -0.006), (0, 0.006), (wide * 1.12, -0.006), closed=False),
        brush.stroke(brush.line(strap), 0.034),
    )
    shell = curve(
        (-wide * 0.8, -0.028),
        (0, -0.04),
        (wide * 0.8, -0.028),
        (wide * 0.86, 0.012),
        (wide * 0.4, 0.034),
        (0, 0.022),
        (-wide * 0.4, 0.034),
        (-wide * 0.86, 0.012),
    )
    brush.shape(canvas, shell, lens, 0.02)
    canvas.drawPath(
        curve((-wide * 0.6, -0.012), (-wide * 0.3, -0.02), closed=False),
        brush.stroke((1, 1, 1), 0.012, 0.8),
    )
    canvas.restore()


def eye_patch(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A black patch over one eye, on a string."""
    black = actor.colours.get("frame", (0.09, 0.08, 0.1))
    reach = actor.head.wide / actor.head.apart
    with at_eyes(canvas, actor):
        string = brush.stroke(black, 0.11)
        canvas.drawLine(-reach, -1.05, 1.0, -0.3, string)
        canvas.drawLine(1.0, -0.3, reach, 0.1, string)
        brush.shape(
            canvas,
            curve((0.42, -0.42), (1.0, -0.56), (1.58, -0.42), (1.5, 0.2), (1.0, 0.6), (0.52, 0.2)),
            black,
            0.08,
        )


def mask_hero(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A hero's mask around the eyes, which look through it."""
    cloth = actor.colours.get("mask") or actor.colours["trim"]
    with at_eyes(canvas, actor):
        outline = curve(
            *both(
                (
                    (0.0, -0.34),
                    (0.6, -0.62),
                    (1.5, -0.72),
                    (2.02, -0.3),
                    (1.76, 0.32),
                    (1.1, 0.58),
                    (0.4, 0.42),
                    (0.0, 0.3),
                )
            )
        )
        for side in (-1, 1):
            hole = curve(
                (side * 0.42, 0.04),
                (side * 0.95, -0.34),
                (side * 1.56, -0.12),
                (side * 1.1, 0.3),
                (side * 0.66, 0.28),
            )
            outline = skia.Op(outline, hole, skia.PathOp.kDifference_PathOp)
        brush.shape(canvas, outline, cloth, 0.1)


def medical_mask(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A surgeon's mask, pulled down under the chin: the face stays free."""
    cloth = actor.colours.get("mask", (0.62, 0.84, 0.86))
    head = actor.head
    canvas.save()
    canvas.translate(head.middle, head.chin)
    brush.shape(
        canvas,
        curve(
            (-0.07, -0.012), (0, 0.012), (0.07, -0.012), (0.062, 0.03), (0, 0.046), (-0.062, 0.03)
        ),
        cloth,
        0.008,
    )
    for y in (0.018, 0.03):
        canvas.drawPath(
            curve((-0.05, y - 0.01), (0, y), (0.05, y - 0.01), closed=False),
            brush.stroke(brush.shade(cloth), 0.004),
        )
    for side in (-1, 1):
        canvas.drawLine(
            side * 0.07,
            -0.008,
            side * head.wide,
            -0.09,
            brush.stroke(brush.lit((0.96, 0.96, 0.96)), 0.006),
        )
    canvas.restore()


def clown_nose(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A small red ball on the tip of the nose."""
    red = actor.colours.get("mask", (0.9, 0.16, 0.18))
    with at_eyes(canvas, actor):
        brush.shape(canvas, skia.Path.Circle(0, 1.1, 0.31), red, 0.07)
        canvas.drawCircle(-0.1, 1.0, 0.08, brush.fill((1, 1, 1), 0.8))


def monocle(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A single lens on a chain."""
    with at_eyes(canvas, actor):
        gold = brush.lit(actor.colours.get("frame", (0.92, 0.74, 0.3)))
        rim = brush.stroke(gold, 0.13)
        canvas.drawPath(oval(1.0, 0.05, 0.66, 0.62), brush.fill((0.85, 0.95, 1.0), 0.14))
        canvas.drawPath(oval(1.0, 0.05, 0.66, 0.62), rim)
        canvas.drawPath(
            curve((1.62, 0.2), (2.0, 1.4), (1.7, 3.0), closed=False),
            brush.stroke(gold, 0.06),
        )


def headset(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A small microphone beside the cheek, of pilots and presenters."""
    head = actor.head
    canvas.save()
    canvas.translate(head.middle, head.eyes)
    x = -head.wide * 1.04
    canvas.drawPath(
        curve((x, 0.02), (x - 0.004, 0.09), (x + 0.03, 0.13), closed=False),
        brush.stroke((0.14, 0.14, 0.17), 0.009),
    )
    brush.shape(canvas, oval(x + 0.034, 0.132, 0.014, 0.011), (0.14, 0.14, 0.17), 0.005)
    brush.shape(canvas, box(x - 0.018, -0.02, x + 0.012, 0.04, 0.012), (0.2, 0.2, 0.24), 0.007)
    canvas.restore()


PIECES = {
    piece.__name__: piece
    for piece in (
        glasses, sunglasses, goggles, eye_patch, mask_hero, medical_mask, clown_nose, monocle,
        headset,
    )
}  # fmt: skip
