"""Hats on animals, at the crown that the table of things has for them."""

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import FigurePose, HeadFrame, Performer, Spot
from render.studio.figure import inverse_kinematics
from render.studio.figure.outfit import Outfit
from render.studio.frame.geometry import Placed

_BRIM = -0.27
"""y of the brim of a hat, in figure heights from between the shoulders."""

_HEAD = HeadFrame(chin=-0.012, brow=_BRIM + 0.07, top=_BRIM - 0.07, middle=0.0, wide=0.12)


def draw_hat(canvas: skia.Canvas, placed: Placed, outfit: Outfit, brush: Brush) -> None:
    """Draws the hat of an outfit on a thing with a crown; nothing for an outfit without a hat."""
    if placed.thing.crown is None or outfit.wardrobe.hat is None:
        return
    x, y, half = placed.thing.crown
    pose = FigurePose()
    wearer = Performer(
        0, 0.0, Spot(0.0, 0.0, 1.0), pose, inverse_kinematics.solve(pose), _HEAD,
        outfit.colours_on((0.8, 0.7, 0.6)), 1,
    )  # fmt: skip
    scale = half * placed.height / _HEAD.wide
    canvas.save()
    canvas.translate(*placed.at((x, y)))
    canvas.rotate(placed.roll)
    canvas.scale(-scale if placed.flip else scale, scale)
    canvas.translate(0.0, -_BRIM)
    outfit.wardrobe.hat(canvas, wearer, brush)
    canvas.restore()
