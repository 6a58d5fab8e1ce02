"""A surfer's wetsuit: tight, with panels and a zip."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    panel = actor.colours["trim"]
    for side in (-1, 1):
        path = skia.Path()
        path.moveTo(side * 0.117, 0.06)
        path.cubicTo(side * 0.06, 0.1, side * 0.05, 0.18, side * 0.062, 0.3)
        path.lineTo(side * 0.1, 0.3)
        path.cubicTo(side * 0.085, 0.2, side * 0.09, 0.14, side * 0.117, 0.06)
        path.close()
        canvas.drawPath(path, brush.fill(brush.base(panel)))
    canvas.drawLine(0, 0.03, 0, 0.2, brush.stroke(brush.line((0.6, 0.6, 0.65)), 0.014))
    canvas.drawLine(0, 0.03, 0, 0.2, brush.stroke(brush.lit((0.8, 0.82, 0.85)), 0.006))


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    ring = skia.Path()
    ring.addRoundRect(skia.Rect.MakeLTRB(-0.062, -0.004, 0.062, 0.034), 0.018, 0.018)
    brush.shape(canvas, ring, actor.colours["trim"], 0.01)


PART = Wardrobe(
    name="wetsuit",
    words=SceneWords(
        en=("wetsuit", "wet suit", "swimsuit"), ko=("웻슈트", "웨트슈트", "잠수복", "수영복")
    ),
    palettes=(
        {
            "top": (0.13, 0.17, 0.26),
            "legs": (0.13, 0.17, 0.26),
            "shoes": (0.16, 0.16, 0.2),
            "trim": (0.98, 0.52, 0.2),
        },
        {
            "top": (0.1, 0.35, 0.42),
            "legs": (0.1, 0.35, 0.42),
            "shoes": (0.16, 0.16, 0.2),
            "trim": (0.98, 0.85, 0.35),
        },
        {
            "top": (0.36, 0.14, 0.3),
            "legs": (0.36, 0.14, 0.3),
            "shoes": (0.16, 0.16, 0.2),
            "trim": (0.4, 0.88, 0.85),
        },
        {
            "top": (0.2, 0.2, 0.22),
            "legs": (0.2, 0.2, 0.22),
            "shoes": (0.16, 0.16, 0.2),
            "trim": (0.95, 0.35, 0.55),
        },
    ),
    shape={
        "shoulder": 0.12,
        "waist": 0.086,
        "hem": 0.1,
        "drop": 0.02,
        "arm": 0.064,
        "wrist": 0.048,
        "leg": 0.092,
        "ankle": 0.058,
    },
    chest=_chest,
    collar=_collar,
)
