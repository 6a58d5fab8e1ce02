"""Furniture that several actions bring along."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer

_WOOD = (0.6, 0.42, 0.27)


def draw_stool(canvas: skia.Canvas, actor: Performer, brush: Brush) -> None:
    """A stool under somebody who sits 0.165 high; it stays when they get up."""
    canvas.save()
    canvas.translate(-actor.pose.at[0], -actor.pose.at[1])
    ahead = 1.0 if actor.spot.facing >= 0 else -1.0
    canvas.scale(ahead, 1)
    for x, foot in ((-0.1, -0.13), (0.02, 0.05)):
        canvas.drawLine(x, -0.1, foot, 0, brush.stroke(brush.line(_WOOD), 0.026))
    box = skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(-0.14, -0.13, 0.06, -0.095), 0.015, 0.015)
    brush.shape(canvas, skia.Path.RRect(box), _WOOD)
    canvas.restore()
