"""Draws the things of a scene into its frames: from pictures, with bites, shadows and haze."""

from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.shelf import Shelf
from render.studio.contracts.brush import mix, times
from render.studio.contracts.scene import Colour, Light
from render.studio.contracts.staging import UNTOUCHED, PropState
from render.studio.frame.camera import Projection
from render.studio.frame.geometry import Placed

_AIR = (0.72, 0.8, 0.92)
"""Colour of the air between the camera and what is far away, in white light."""
_HAZE = {"backdrop": 0.34, "sky": 0.12}
"""Share of it by layer."""


class ThingPainter(Protocol):
    """Draws things on a frame, (h, w, 4) RGBA, and on the canvas over the same pixels."""

    def draw(
        self,
        frame: NDArray[np.uint8],
        canvas: skia.Canvas,
        placed: Placed,
        state: PropState,
        place: Projection,
        layer: str,
    ) -> None:
        """Draws a thing. `canvas`: in stage units, by `place`. `layer`: of `LAYERS`."""

    def shade(
        self, frame: NDArray[np.uint8], placed: Placed, ground: float, place: Projection
    ) -> None:
        """Draws the shadow on the ground of a thing that may be above it."""


class GalleryPainter:
    """Draws the treated pictures of things under the light of one place."""

    def __init__(self, shelf: Shelf, light: Light) -> None:
        self.gallery = Gallery(shelf, light)
        air = times(_AIR, mix(light.key, light.fill, 0.5))
        self._air: Colour = (min(air[0], 1.0), min(air[1], 1.0), min(air[2], 1.0))

    def draw(
        self,
        frame: NDArray[np.uint8],
        canvas: skia.Canvas,
        placed: Placed,
        state: PropState,
        place: Projection,
        layer: str,
    ) -> None:
        """Draws a thing with bites in it, its flames out, or in pieces."""
        self.gallery.draw(frame, self._thing(placed, layer, state), place)

    def shade(
        self, frame: NDArray[np.uint8], placed: Placed, ground: float, place: Projection
    ) -> None:
        """Draws a soft shadow, fainter the higher the thing is."""
        lifted = max(0.0, ground - placed.y) / max(placed.height, 1e-6)
        fallen = replace(placed, y=ground, roll=0.0)
        thing = self._thing(fallen, "with", shadow=1 / (1 + 4 * lifted))
        self.gallery.draw_shadow(frame, thing, place)

    def _thing(
        self, placed: Placed, layer: str, state: PropState = UNTOUCHED, shadow: float = 0.0
    ) -> PlacedThing:
        share = _HAZE.get(layer, 0.0)
        return PlacedThing(
            placed.thing.emoji,
            placed.x,
            placed.y,
            placed.height,
            placed.anchor,
            placed.roll,
            placed.flip,
            placed.squash,
            placed.alpha,
            (self._air, share) if share and not placed.thing.glows else None,
            shadow,
            eaten=state.eaten,
            alight=state.alight,
            spread=state.spread,
        )
