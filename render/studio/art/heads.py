"""Heads of creatures and strangers for drawn bodies: zombies, robots, bears, a king."""

from collections import Counter
from functools import lru_cache

import numpy as np

from render.studio.art.gallery import PlacedThing
from render.studio.art.glyphs import Glyphs
from render.studio.art.things import find_thing
from render.studio.contracts.scene import Colour
from render.studio.contracts.thing import Thing

_WHOLE = (0.0, 0.0, 1.0, 1.0)
_SAMPLE = 96
"""Height, in pixels, of the picture that a colour is taken from."""
_SHADES = 24
"""Width of the steps in which colours are counted, of 255."""


def place_head(
    emoji: str, x: float, chin: float, height: float, rotation: float = 0.0, flip: bool = False
) -> PlacedThing:
    """The head on a neck: its chin in the middle at (x, chin), `height` from crown to chin.

    For `Gallery.paint`, in the canvas's units. A bust leaves its shoulders, and what it holds,
    behind. Raises KeyError for what is no head.
    """
    thing = find_thing(emoji)
    left, top, right, bottom = head_box(thing)
    return PlacedThing(
        emoji,
        x,
        chin,
        height / (bottom - top),
        anchor=((left + right) / 2, bottom),
        rotation=rotation,
        flip=flip,
        is_head=thing.head is not None,
    )


def head_box(thing: Thing) -> tuple[float, float, float, float]:
    """The head in the picture (left, top, right, bottom, 0-1). Raises KeyError."""
    if not thing.is_head:
        raise KeyError(thing.emoji)
    return thing.head or _WHOLE


@lru_cache(maxsize=64)
def find_skin(glyphs: Glyphs, emoji: str) -> Colour:
    """The colour that covers most of the lower half of a head: for its neck and hands."""
    left, _, right, bottom = head_box(find_thing(emoji))
    picture = glyphs.rasterise(emoji, _SAMPLE)
    height, width = picture.shape[:2]
    top = bottom - (bottom - head_box(find_thing(emoji))[1]) / 2
    part = picture[
        round(top * height) : round(bottom * height), round(left * width) : round(right * width)
    ]
    opaque = part[part[..., 3] == 255][:, :3]
    shades = [tuple(shade) for shade in (opaque // _SHADES).tolist()]
    common = Counter(shades).most_common(1)[0][0]
    same = opaque[(opaque // _SHADES == np.array(common)).all(1)]
    red, green, blue = (float(value) for value in same.mean(0) / 255)
    return red, green, blue
