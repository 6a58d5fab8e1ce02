"""A dragon rider: leather armour with shoulder plates, a belt, a cape in the wind."""

import math

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, times
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords


def _cape(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """Blows to the left and follows late, in waves."""
    t = actor.seconds
    (nx, ny) = actor.joints.neck
    top: list[skia.Point] = []
    low: list[skia.Point] = []
    for step in range(9):
        share = step / 8
        wave = math.sin(t * 6.5 - share * 5 + actor.index) * 0.05 * share
        x = nx + 0.07 - share * (0.5 + 0.03 * math.sin(t * 3))
        top.append(skia.Point(x, ny + 0.01 + share * 0.06 + wave))
        low.append(skia.Point(x - 0.03 * share, ny + 0.2 + share * 0.17 + wave * 1.4))
    path = skia.Path()
    path.addPoly(top + low[::-1], True)
    brush.shape(canvas, path, actor.colours["cape"])
    fold = skia.Path()
    fold.moveTo(nx - 0.05, ny + 0.12)
    middle = math.sin(t * 6.5 - 2.5 + actor.index) * 0.03
    end = math.sin(t * 6.5 - 4.4 + actor.index) * 0.05
    fold.cubicTo(nx - 0.18, ny + 0.14, nx - 0.28, ny + 0.16 + middle, nx - 0.4, ny + 0.2 + end)
    canvas.drawPath(fold, brush.stroke(brush.dark(actor.colours["cape"]), 0.012))


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    leather, metal = actor.colours["top"], actor.colours["trim"]
    seam = brush.stroke(brush.line(leather), 0.008)
    for y in (0.1, 0.15, 0.2):
        row = skia.Path()
        row.moveTo(-0.1, y)
        row.quadTo(0, y + 0.03, 0.1, y)
        canvas.drawPath(row, seam)
    canvas.drawLine(-0.1, 0.03, 0.085, 0.235, brush.stroke(brush.line(leather), 0.034))
    canvas.drawLine(-0.1, 0.03, 0.085, 0.235, brush.stroke(brush.base(times(leather, 0.7)), 0.022))
    canvas.drawLine(-0.1, 0.25, 0.1, 0.25, brush.stroke(brush.base(times(leather, 0.55)), 0.036))
    brush.shape(canvas, skia.Path.Circle(0, 0.25, 0.026), metal, 0.008)


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    metal = actor.colours["trim"]
    fur = skia.Path()
    for tuft in range(9):
        x = -0.09 + tuft * 0.0225
        fur.addCircle(x, 0.018 + 0.012 * math.cos(tuft * math.pi / 4 - math.pi), 0.023)
    canvas.drawPath(fur, brush.stroke(brush.line(actor.colours["fur"]), 0.012))
    canvas.drawPath(fur, brush.fill(brush.base(actor.colours["fur"])))
    for side in (-1, 1):
        plate = skia.Path()
        plate.moveTo(side * 0.062, 0.026)
        plate.cubicTo(side * 0.08, -0.016, side * 0.16, 0.0, side * 0.172, 0.07)
        plate.cubicTo(side * 0.14, 0.062, side * 0.1, 0.066, side * 0.066, 0.082)
        plate.close()
        brush.shape(canvas, plate, metal)
        canvas.drawCircle(side * 0.115, 0.036, 0.01, brush.fill(brush.lit((1, 0.95, 0.8))))


PART = Wardrobe(
    name="rider",
    words=SceneWords(
        en=("armour", "armor", "knight", "knights", "fantasy", "warrior", "cape", "hero", "rider"),
        ko=("갑옷", "기사", "판타지", "전사", "망토", "영웅"),
    ),
    palettes=(
        {
            "top": (0.5, 0.3, 0.18),
            "sleeve": (0.72, 0.62, 0.45),
            "legs": (0.3, 0.22, 0.2),
            "shoes": (0.32, 0.2, 0.14),
            "trim": (0.78, 0.75, 0.72),
            "cape": (0.75, 0.15, 0.2),
            "fur": (0.6, 0.5, 0.42),
        },
        {
            "top": (0.25, 0.3, 0.36),
            "sleeve": (0.5, 0.55, 0.6),
            "legs": (0.22, 0.22, 0.28),
            "shoes": (0.2, 0.18, 0.2),
            "trim": (0.85, 0.7, 0.35),
            "cape": (0.2, 0.35, 0.7),
            "fur": (0.9, 0.88, 0.85),
        },
        {
            "top": (0.3, 0.36, 0.2),
            "sleeve": (0.6, 0.5, 0.35),
            "legs": (0.28, 0.24, 0.18),
            "shoes": (0.3, 0.2, 0.12),
            "trim": (0.7, 0.5, 0.32),
            "cape": (0.2, 0.5, 0.3),
            "fur": (0.4, 0.32, 0.25),
        },
        {
            "top": (0.4, 0.22, 0.4),
            "sleeve": (0.7, 0.6, 0.7),
            "legs": (0.24, 0.2, 0.28),
            "shoes": (0.2, 0.16, 0.2),
            "trim": (0.8, 0.8, 0.85),
            "cape": (0.9, 0.65, 0.2),
            "fur": (0.85, 0.8, 0.78),
        },
    ),
    shape={"arm": 0.074, "wrist": 0.06, "ankle": 0.076, "foot": 0.11, "hem": 0.12, "drop": 0.06},
    back=_cape,
    chest=_chest,
    collar=_collar,
)
