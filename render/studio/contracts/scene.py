"""The types of scenes and looks, and what they are drawn with: stage, layer, light.

Each kind of part has a folder, each part is a file in it, and the file name registers it
(`render.studio.catalog`). Drawing is in stage units: x is 0 at the middle of the picture and
grows to the right, y is 0 at the top edge and 1 at the bottom edge at rest, so one unit is the
height of the picture and the edges lie at x = -aspect/2 and aspect/2. The canvas that a painter
gets is already scaled. Colours are 0-1 RGB triples.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia

Colour = tuple[float, float, float]
Paint = Callable[[skia.Canvas, float], None]
"""Draws at a time in seconds; must depend only on its arguments and its closure."""


@dataclass(frozen=True)
class SceneWords:
    """Words and phrases that name a part in a prompt, in lower case; the longest match wins.

    Korean words are stems without particles ("파도" finds "파도를").
    """

    en: tuple[str, ...]
    ko: tuple[str, ...]


@dataclass(frozen=True)
class Stage:
    """What a scene is drawn for: the size in pixels, the length, the seed, the time of day."""

    width: int
    height: int
    seconds: float
    seed: int
    hour: str = ""
    """"" (the scene's own hour), or of `render.contract.scene_graph.HOURS`."""
    weather: str = ""
    """Of `render.contract.scene_graph.WEATHERS`."""

    @property
    def aspect(self) -> float:
        """Width over height: 1.78 landscape, 1 square, 0.56 portrait."""
        return self.width / self.height

    @property
    def edge(self) -> float:
        """x of the right edge at rest."""
        return self.aspect / 2


@dataclass(frozen=True)
class Layer:
    """A layer of a scene.

    `depth`: 0 is infinitely far and hardly moves with the camera, 1 is where the cast stands,
    above 1 is nearer and drawn over the cast (at most 2). Paint at least 0.3 beyond every edge:
    the camera moves. A `still` layer is painted once, at time 0, and kept as a picture:
    everything that does not move belongs in one. `opaque`: it covers everything behind it.
    """

    depth: float
    paint: Paint
    still: bool = False
    opaque: bool = False


@dataclass(frozen=True)
class Light:
    """How a scene lights the people in it.

    `key`: colour of the main light, a multiplier on skin and cloth (1, 1, 1 changes nothing).
    `fill`: the same for the side away from it. `angle`: where the key comes from, degrees,
    0 from the right, 90 from above, 180 from the left. `rim`: colour of the edge light;
    `rim_strength` 0-1. `shadow`: darkness of the shadow on the ground 0-1. `pulse`: strength of
    the key over time, 1 at rest, for scenes whose light moves.
    """

    key: Colour
    fill: Colour
    angle: float
    rim: Colour = (1.0, 1.0, 1.0)
    rim_strength: float = 0.0
    shadow: float = 0.35
    pulse: Callable[[float], float] | None = None


@dataclass(frozen=True)
class SetSlot:
    """Room for a set piece. `x`: share of the way to the edge, -1 to 1. `y`: where it stands.

    `height`: of a thing of usual size, in stage units. `depth`: of the layer it belongs to.
    """

    x: float
    y: float
    height: float
    depth: float


@dataclass(frozen=True)
class StudioScene:
    """A place. `ground`: y of the ground under the feet. `bed`: name of the sound bed.

    `layers(stage)`: its layers, in any order. `hours`: the times of day it can show besides its
    own. `weathers`: the weather it can show. `light(stage)`: the light at the hour of the stage.
    `action`, `wardrobe`: what people do and wear here by default. `slots`: where things that a
    prompt adds to the place can stand, see `render.studio.scenery.slots`.
    """

    name: str
    words: SceneWords
    ground: float
    bed: str
    light: Callable[[Stage], Light]
    layers: Callable[[Stage], list[Layer]]
    action: str = "stand"
    wardrobe: str = "casual"
    hours: tuple[str, ...] = ()
    weathers: tuple[str, ...] = ()
    slots: tuple[SetSlot, ...] = ()


FrameFilter = Callable[[NDArray[np.uint8], int], None]
"""Changes the colours of a frame, (h, w, 4) RGBA, in place. The number of the frame seeds noise:
a number always gives the same pixels, and what stands still must not flicker."""


@dataclass(frozen=True)
class Look:
    """A style for finished frames: a filter, one colour table and one overlay, in this order.

    `table`: maps RGB 0-1 to RGB 0-1, turned into a lookup table once. `vignette`: 0-1.
    `grain`: standard deviation on 0-255. `bars`: whether cinema bars frame the picture.
    `filter(stage)`: prepares what changes neighbouring pixels together, such as outlines.
    """

    name: str
    words: SceneWords
    table: Callable[[Colour], Colour] | None = None
    vignette: float = 0.0
    grain: float = 0.0
    bars: bool = False
    filter: Callable[[Stage], FrameFilter] | None = None
