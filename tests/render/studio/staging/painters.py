"""Painters for tests that need no pictures of things."""

import numpy as np

from render.drawing.skia import skia
from render.studio.contracts.staging import PropState
from render.studio.frame.camera import Projection
from render.studio.frame.geometry import Placed

MAGENTA = (255, 0, 255, 255)


class NoThings:
    """Draws no things."""

    def draw(
        self,
        frame: np.ndarray,
        canvas: skia.Canvas,
        placed: Placed,
        state: PropState,
        place: Projection,
        layer: str,
    ) -> None:
        """Draws nothing."""

    def shade(self, frame: np.ndarray, placed: Placed, ground: float, place: Projection) -> None:
        """Draws nothing."""


class Boxes(NoThings):
    """Draws every thing as a magenta box, unless it is worn."""

    def draw(
        self,
        frame: np.ndarray,
        canvas: skia.Canvas,
        placed: Placed,
        state: PropState,
        place: Projection,
        layer: str,
    ) -> None:
        """Fills the box around the thing."""
        box = placed.box
        canvas.drawRect(
            skia.Rect.MakeLTRB(box.left, box.top, box.right, box.bottom),
            skia.Paint(Color=skia.ColorMAGENTA),
        )
