"""How high hats are: cameras leave room above them."""

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.brush import Brush
from render.studio.contracts.figure import Performer, Wardrobe

_CELLS = 64
_REACH = 1.2
"""Figure heights above the shoulders that are looked at."""


def measure_top(actor: Performer, wardrobe: Wardrobe, brush: Brush) -> float:
    """y of the top of the hair or the hat, in figure heights from between the shoulders."""
    if wardrobe.hat is None:
        return actor.head.top
    pixels = np.zeros((_CELLS, _CELLS, 4), np.uint8)
    surface = skia.Surface(pixels)
    canvas = surface.getCanvas()
    canvas.scale(_CELLS / _REACH, _CELLS / _REACH)
    canvas.translate(_REACH / 2, _REACH)
    wardrobe.hat(canvas, actor, brush)
    rows = np.flatnonzero((pixels[..., 3] > 64).any(axis=1))
    if not len(rows):
        return actor.head.top
    return float(min(actor.head.top, rows[0] * _REACH / _CELLS - _REACH))
