"""Everyday clothes: a hoodie or a jumper, jeans, trainers."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush, times
from render.studio.contracts.figure import Performer, Wardrobe
from render.studio.contracts.scene import SceneWords


def _chest(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    trim = actor.colours["trim"]
    if (actor.index + actor.seed) % 2:  # a stripe across the chest
        band = skia.Path()
        band.moveTo(-0.112, 0.11)
        band.quadTo(0, 0.124, 0.112, 0.11)
        band.lineTo(0.106, 0.16)
        band.quadTo(0, 0.174, -0.106, 0.16)
        band.close()
        canvas.drawPath(band, brush.fill(brush.base(trim)))
        return
    pocket = skia.Path()
    pocket.moveTo(-0.05, 0.185)
    pocket.lineTo(0.05, 0.185)
    pocket.lineTo(0.075, 0.265)
    pocket.lineTo(-0.075, 0.265)
    pocket.close()
    brush.shape(canvas, pocket, times(actor.colours["top"], 0.9), 0.008)


def _collar(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    hood = skia.Path()
    hood.moveTo(-0.085, 0.0)
    hood.cubicTo(-0.06, 0.05, 0.06, 0.05, 0.085, 0.0)
    hood.cubicTo(0.075, 0.055, 0.04, 0.075, 0, 0.075)
    hood.cubicTo(-0.04, 0.075, -0.075, 0.055, -0.085, 0.0)
    hood.close()
    brush.shape(canvas, hood, actor.colours["trim"], 0.009)
    if not (actor.index + actor.seed) % 2:
        for side in (-1, 1):
            cord = brush.stroke(brush.lit((0.97, 0.96, 0.92)), 0.008)
            canvas.drawLine(side * 0.028, 0.07, side * 0.032, 0.135, cord)


PART = Wardrobe(
    name="casual",
    words=SceneWords(
        en=("casual", "hoodie", "jeans", "everyday clothes", "t-shirt"),
        ko=("후드티", "청바지", "평상복", "티셔츠"),
    ),
    palettes=(
        {
            "top": (0.93, 0.42, 0.32),
            "legs": (0.25, 0.34, 0.52),
            "shoes": (0.95, 0.93, 0.88),
            "trim": (0.98, 0.83, 0.5),
        },
        {
            "top": (0.28, 0.6, 0.66),
            "legs": (0.35, 0.3, 0.36),
            "shoes": (0.92, 0.5, 0.35),
            "trim": (0.93, 0.93, 0.85),
        },
        {
            "top": (0.95, 0.75, 0.32),
            "legs": (0.22, 0.36, 0.42),
            "shoes": (0.36, 0.3, 0.5),
            "trim": (0.4, 0.3, 0.25),
        },
        {
            "top": (0.58, 0.44, 0.76),
            "legs": (0.28, 0.3, 0.34),
            "shoes": (0.95, 0.8, 0.4),
            "trim": (0.95, 0.8, 0.88),
        },
    ),
    chest=_chest,
    collar=_collar,
)
