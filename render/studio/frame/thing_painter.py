"""Draws the things of a scene into its frames: from pictures, with bites, shadows and haze."""

import random
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.shelf import Shelf
from render.studio.contracts.brush import mix, times
from render.studio.contracts.scene import Colour, Light
from render.studio.contracts.staging import PropState
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
        """Draws a thing; what is eaten has bites in it."""
        thing = self._thing(placed, layer)
        if state.eaten <= 0:
            self.gallery.draw(frame, thing, place)
            return
        canvas.save()
        canvas.clipPath(_bitten(placed, state.eaten), skia.ClipOp.kDifference, True)
        self.gallery.paint(canvas, thing)
        canvas.restore()

    def shade(
        self, frame: NDArray[np.uint8], placed: Placed, ground: float, place: Projection
    ) -> None:
        """Draws a soft shadow, fainter the higher the thing is."""
        lifted = max(0.0, ground - placed.y) / max(placed.height, 1e-6)
        thing = replace(
            self._thing(placed, "with"), y=ground, rotation=0.0, shadow=1 / (1 + 4 * lifted)
        )
        self.gallery.draw_shadow(frame, thing, place)

    def _thing(self, placed: Placed, layer: str) -> PlacedThing:
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
        )


def _bitten(placed: Placed, eaten: float) -> skia.Path:
    """Round bites from the top down, as many as have been taken."""
    path = skia.Path()
    chance = random.Random(placed.thing.emoji)
    size = 0.24 * placed.height
    reach = eaten * 1.12
    wide = placed.ratio
    for row in range(5):
        down = row * 0.2
        if down > reach:
            break
        for column in range(round(wide * 4) + 1):
            across = column / max(round(wide * 4), 1)
            bent = down + chance.uniform(-0.04, 0.04) - 0.06
            path.addCircle(*placed.at((across, min(bent, reach - 0.1))), size * 0.55)
    return path
