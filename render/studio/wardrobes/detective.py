"""A detective's trench coat, tie and fedora; the hat sits on any head by its landmarks."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, mix, times
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    coat = actor.colours["top"]
    shirt = skia.Path()
    shirt.addPoly([skia.Point(-0.05, 0), skia.Point(0.05, 0), skia.Point(0, 0.13)], True)
    canvas.drawPath(shirt, brush.fill(brush.base((0.95, 0.94, 0.9))))
    tie = skia.Path()
    tie.addPoly(
        [
            skia.Point(-0.014, 0.03),
            skia.Point(0.014, 0.03),
            skia.Point(0.02, 0.1),
            skia.Point(0, 0.13),
            skia.Point(-0.02, 0.1),
        ],
        True,
    )
    brush.shape(canvas, tie, actor.colours["trim"], 0.006)
    for side in (-1, 1):
        lapel = skia.Path()
        lapel.moveTo(side * 0.046, -0.006)
        lapel.lineTo(side * 0.112, 0.062)
        lapel.lineTo(side * 0.082, 0.086)
        lapel.lineTo(side * 0.09, 0.11)
        lapel.lineTo(side * 0.006, 0.165)
        lapel.close()
        brush.shape(canvas, lapel, times(coat, 0.93), 0.009)
    line = brush.stroke(brush.line(coat), 0.008)
    canvas.drawLine(0.004, 0.165, 0.004, 0.4, line)
    canvas.drawLine(-0.105, 0.245, 0.105, 0.245, brush.stroke(brush.line(coat), 0.046))
    canvas.drawLine(-0.105, 0.245, 0.105, 0.245, brush.stroke(brush.base(times(coat, 0.82)), 0.032))
    buckle = skia.Path.Rect(skia.Rect.MakeLTRB(-0.024, 0.227, 0.024, 0.263))
    canvas.drawPath(buckle, brush.stroke(brush.lit((0.85, 0.68, 0.3)), 0.01))
    for y in (0.19, 0.3):
        for x in (-0.04, 0.045):
            canvas.drawCircle(x, y, 0.009, brush.fill(brush.line(coat)))


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    coat = actor.colours["top"]
    for side in (-1, 1):
        flap = skia.Path()
        flap.moveTo(side * 0.016, 0.05)
        flap.cubicTo(side * 0.04, 0.02, side * 0.06, -0.01, side * 0.072, -0.052)
        flap.cubicTo(side * 0.12, -0.03, side * 0.128, 0.03, side * 0.112, 0.066)
        flap.close()
        brush.shape(canvas, flap, coat, 0.009)


def _fedora(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    head, felt = actor.head, actor.colours["hat"]
    brim = head.brow - 0.052
    wide = max(head.wide, 0.1)
    canvas.save()
    canvas.translate(head.middle, brim)
    canvas.rotate(-4 if actor.index % 2 else 4)
    crown = skia.Path()
    crown.moveTo(-wide * 1.2, 0.006)
    crown.cubicTo(-wide * 1.2, -0.1, -wide * 0.98, -0.165, -wide * 0.62, -0.172)
    crown.cubicTo(-wide * 0.3, -0.18, -wide * 0.16, -0.15, 0, -0.15)
    crown.cubicTo(wide * 0.16, -0.15, wide * 0.3, -0.18, wide * 0.62, -0.172)
    crown.cubicTo(wide * 0.98, -0.165, wide * 1.2, -0.1, wide * 1.2, 0.006)
    crown.close()
    brush.shape(canvas, crown, felt)
    band = skia.Path()
    band.moveTo(-wide * 1.2, 0.008)
    band.lineTo(-wide * 1.2, -0.034)
    band.quadTo(0, -0.012, wide * 1.2, -0.034)
    band.lineTo(wide * 1.2, 0.008)
    band.close()
    brush.shape(canvas, band, actor.colours["trim"], 0.006)
    edge = skia.Path()
    edge.moveTo(-wide * 1.85, -0.012)
    edge.cubicTo(-wide * 1.1, -0.034, -wide * 0.6, 0.0, 0, 0.002)
    edge.cubicTo(wide * 0.6, 0.0, wide * 1.1, -0.034, wide * 1.85, -0.012)
    edge.cubicTo(wide * 1.3, 0.036, wide * 0.6, 0.04, 0, 0.042)
    edge.cubicTo(-wide * 0.6, 0.04, -wide * 1.3, 0.036, -wide * 1.85, -0.012)
    edge.close()
    # The shadow of the brim on the forehead.
    shade = skia.Path.Oval(skia.Rect.MakeLTRB(-wide * 0.98, 0.0, wide * 0.98, 0.05))
    canvas.drawPath(shade, brush.fill((0.05, 0.03, 0.08), 0.26))
    brush.shape(canvas, edge, mix(felt, (0.1, 0.08, 0.1), 0.08))
    canvas.restore()


PART = Wardrobe(
    name="detective",
    words=SceneWords(
        en=("detective", "detectives", "trench coat", "fedora", "sherlock", "sleuth"),
        ko=("탐정", "형사", "트렌치코트", "중절모", "셜록"),
    ),
    palettes=(
        {
            "top": (0.76, 0.62, 0.42),
            "legs": (0.26, 0.24, 0.28),
            "shoes": (0.3, 0.18, 0.12),
            "trim": (0.62, 0.16, 0.16),
            "hat": (0.55, 0.42, 0.28),
        },
        {
            "top": (0.42, 0.46, 0.52),
            "legs": (0.2, 0.2, 0.24),
            "shoes": (0.16, 0.13, 0.13),
            "trim": (0.16, 0.36, 0.5),
            "hat": (0.32, 0.35, 0.4),
        },
        {
            "top": (0.48, 0.5, 0.36),
            "legs": (0.3, 0.24, 0.2),
            "shoes": (0.25, 0.16, 0.1),
            "trim": (0.8, 0.55, 0.15),
            "hat": (0.36, 0.36, 0.26),
        },
        {
            "top": (0.62, 0.4, 0.36),
            "legs": (0.22, 0.22, 0.28),
            "shoes": (0.2, 0.15, 0.15),
            "trim": (0.2, 0.42, 0.36),
            "hat": (0.42, 0.26, 0.24),
        },
    ),
    shape={
        "shoulder": 0.134,
        "waist": 0.104,
        "hem": 0.142,
        "drop": 0.115,
        "arm": 0.084,
        "wrist": 0.07,
        "leg": 0.08,
        "ankle": 0.064,
    },
    chest=_chest,
    collar=_collar,
    hat=_fedora,
    crown=True,
)
