"""Hoods and costume heads that leave the whole face free."""

import math

from render.drawing.skia import skia
from render.studio.clothes.fit import at_brim, crest, face_opening, hood
from render.studio.clothes.shapes import curve, oval, polygon
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer
from render.studio.contracts.scene import Colour


def _rim(canvas: skia.Canvas, actor: Performer, brush: Brush, rgb: Colour, width: float) -> None:
    """A border around the opening for the face."""
    opening = face_opening(actor)
    canvas.drawPath(opening, brush.stroke(brush.line(rgb), width + 0.012))
    canvas.drawPath(opening, brush.stroke(brush.base(rgb), width))


def plain_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A cloth hood, of monks, mages and hoodies."""
    cloth = actor.colours.get("hat") or actor.colours["top"]
    brush.shape(canvas, hood(actor), cloth)
    _rim(canvas, actor, brush, times(cloth, 0.82), 0.014)


def ninja_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A close hood with a metal plate on the forehead, its ends tied behind."""
    cloth = actor.colours.get("hat") or actor.colours["top"]
    head = actor.head
    wave = math.sin(actor.seconds * 4 + actor.index) * 0.012
    for drop in (0.0, 0.035):
        ends = curve(
            (head.middle + head.wide * 1.1, head.brow - 0.02 + drop),
            (head.middle + head.wide * 1.1 + 0.08, head.brow - 0.045 + drop * 1.6 + wave),
            (head.middle + head.wide * 1.1 + 0.13, head.brow + 0.0 + drop * 1.8 - wave),
            (head.middle + head.wide * 1.1 + 0.06, head.brow - 0.005 + drop * 1.4),
        )
        brush.shape(canvas, ends, actor.colours["trim"], 0.009)
    brush.shape(canvas, hood(actor, 0.012, 1.2), cloth)
    _rim(canvas, actor, brush, times(cloth, 0.7), 0.012)
    with at_brim(canvas, actor):
        band = curve(
            (-0.128, -0.046),
            (0, -0.032),
            (0.128, -0.046),
            (0.13, -0.006),
            (0, 0.008),
            (-0.13, -0.006),
        )
        brush.shape(canvas, band, actor.colours["trim"], 0.009)
        plate = curve(
            (-0.062, -0.038),
            (0, -0.032),
            (0.062, -0.038),
            (0.062, -0.006),
            (0, 0.0),
            (-0.062, -0.006),
        )
        brush.shape(canvas, plate, (0.72, 0.75, 0.8), 0.008)


def mummy_wraps(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Bandages around the head, the face free."""
    cloth = actor.colours.get("hat", (0.93, 0.9, 0.8))
    wrap = hood(actor, 0.016, 1.16)
    brush.shape(canvas, wrap, cloth)
    canvas.save()
    canvas.clipPath(wrap, doAntiAlias=True)
    head = actor.head
    line = brush.stroke(brush.shade(times(cloth, 0.8)), 0.008)
    for step in range(9):
        y = crest(actor) - 0.02 + step * 0.046
        canvas.drawLine(
            head.middle - 0.2,
            y + 0.03 * (-1) ** step,
            head.middle + 0.2,
            y - 0.012 * (-1) ** step,
            line,
        )
    canvas.restore()
    canvas.drawPath(face_opening(actor), brush.stroke(brush.line(cloth), 0.009))
    loose = curve(
        (head.middle + head.wide * 1.08, head.chin - 0.03),
        (head.middle + head.wide * 1.5, head.chin + 0.0),
        (head.middle + head.wide * 1.6, head.chin + 0.07),
        (head.middle + head.wide * 1.35, head.chin + 0.03),
    )
    brush.shape(canvas, loose, cloth, 0.008)


def ghost_sheet(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """The top of a bed sheet: a round hole for the face, above it the black eyes of a ghost."""
    sheet = actor.colours.get("hat") or actor.colours["top"]
    head = actor.head
    half = max(head.wide, 0.1) * 1.42
    top = crest(actor) - 0.07
    shape = curve(
        (head.middle, top), (head.middle + half * 0.8, top + 0.06), (head.middle + half, head.brow),
        (head.middle + half * 1.02, head.chin), (head.middle + half * 0.9, head.chin + 0.1),
        (head.middle, head.chin + 0.13), (head.middle - half * 0.9, head.chin + 0.1),
        (head.middle - half * 1.02, head.chin), (head.middle - half, head.brow),
        (head.middle - half * 0.8, top + 0.06),
    )  # fmt: skip
    shape = skia.Op(shape, face_opening(actor), skia.PathOp.kDifference_PathOp)
    brush.shape(canvas, shape, sheet)
    canvas.drawPath(face_opening(actor), brush.stroke(brush.shade(times(sheet, 0.85)), 0.012))
    for side in (-1, 1):
        eye = oval(head.middle + side * 0.04, head.brow - 0.112, 0.02, 0.032)
        canvas.drawPath(eye, brush.fill((0.12, 0.12, 0.16)))
    for x, bend in ((-0.09, -0.02), (0.08, 0.02)):
        fold = curve(
            (head.middle + x, head.chin + 0.0),
            (head.middle + x + bend, head.chin + 0.08),
            closed=False,
        )
        canvas.drawPath(fold, brush.stroke(brush.shade(times(sheet, 0.88)), 0.009))


def dinosaur_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A dinosaur's head as a hood: teeth over the forehead, eyes on top, spikes."""
    skin, spike = (actor.colours.get("hat") or actor.colours["top"]), actor.colours["trim"]
    head = actor.head
    for step in range(3):
        angle = math.radians(-90 + (step - 1) * 34)
        x, y = head.middle + math.cos(angle) * 0.13, head.brow - 0.06 + math.sin(angle) * 0.15
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate((step - 1) * 34)
        brush.shape(canvas, polygon((-0.034, 0.02), (0, -0.064), (0.034, 0.02)), spike)
        canvas.restore()
    brush.shape(canvas, hood(actor, 0.06, 1.36), skin)
    opening = face_opening(actor)
    bounds = opening.getBounds()
    for step in range(-3, 4):
        x = head.middle + step * bounds.width() * 0.115
        y = bounds.top() + abs(step) ** 1.7 * 0.008 - 0.018
        tooth = polygon((x - 0.015, y), (x + 0.015, y), (x, y + 0.026))
        brush.shape(canvas, tooth, (0.98, 0.97, 0.92), 0.006)
    canvas.drawPath(opening, brush.stroke(brush.line(skin), 0.009))
    with at_brim(canvas, actor):
        for side in (-1, 1):
            brush.shape(
                canvas, skia.Path.Circle(side * 0.07, -0.105, 0.034), (0.98, 0.98, 0.94), 0.01
            )
            canvas.drawCircle(side * 0.064, -0.1, 0.016, brush.fill((0.08, 0.07, 0.1)))
            canvas.drawCircle(side * 0.02, -0.06, 0.008, brush.fill(brush.line(skin)))


def animal_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A furry hood with round ears: a bear, or whatever the palette makes of it."""
    fur, inner = (actor.colours.get("hat") or actor.colours["top"]), actor.colours["trim"]
    head = actor.head
    for side in (-1, 1):
        x = head.middle + side * max(head.wide, 0.1) * 0.92
        y = crest(actor) - 0.012
        brush.shape(canvas, skia.Path.Circle(x, y, 0.055), fur)
        canvas.drawCircle(x, y, 0.03, brush.fill(brush.base(inner)))
    brush.shape(canvas, hood(actor, 0.045, 1.36), fur)
    _rim(canvas, actor, brush, inner, 0.018)
    with at_brim(canvas, actor):
        brush.shape(canvas, oval(0, -0.048, 0.024, 0.017), (0.16, 0.12, 0.12), 0.006)
        for side in (-1, 1):
            canvas.drawCircle(side * 0.056, -0.08, 0.013, brush.fill((0.1, 0.08, 0.09)))
            canvas.drawCircle(side * 0.056 - 0.004, -0.084, 0.004, brush.fill((1, 1, 1)))


def parka_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A winter hood with a rim of fur."""
    cloth = actor.colours.get("hat") or actor.colours["top"]
    fur = actor.colours.get("fur", (0.92, 0.86, 0.76))
    brush.shape(canvas, hood(actor, 0.05, 1.42), cloth)
    opening = face_opening(actor)
    bounds = opening.getBounds()
    tufts = skia.Path()
    for step in range(26):
        angle = math.tau * step / 26
        x = bounds.centerX() + math.cos(angle) * bounds.width() * 0.58
        y = bounds.centerY() + math.sin(angle) * bounds.height() * 0.56
        tufts.addCircle(x, y, 0.024)
    canvas.save()
    canvas.clipPath(opening, skia.ClipOp.kDifference, True)
    canvas.drawPath(tufts, brush.stroke(brush.line(fur), 0.024))
    canvas.drawPath(tufts, brush.fill(brush.base(fur)))
    canvas.restore()


def rain_hood(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A raincoat's hood with a short peak and drops on it."""
    cloth = actor.colours.get("hat") or actor.colours["top"]
    brush.shape(canvas, hood(actor, 0.03, 1.34), cloth)
    _rim(canvas, actor, brush, mix(cloth, (1, 1, 1), 0.2), 0.012)
    head = actor.head
    for x, y in ((-0.09, -0.28), (0.05, -0.31), (0.1, -0.25)):
        drop = oval(head.middle + x, y, 0.007, 0.011)
        canvas.drawPath(drop, brush.fill((1, 1, 1), 0.7))


PIECES = {
    piece.__name__: piece
    for piece in (
        plain_hood, ninja_hood, mummy_wraps, ghost_sheet, dinosaur_hood, animal_hood, parka_hood,
        rain_hood,
    )
}  # fmt: skip
