"""Gives things that are only a head, such as a zombie or a bear, a body in clothes or fur."""

import math
from collections.abc import Mapping
from dataclasses import replace

from render.drawing.skia import skia
from render.studio.art.gallery import Gallery
from render.studio.art.heads import find_skin, place_head
from render.studio.catalog import list_names, load_part
from render.studio.contracts.brush import mix, times
from render.studio.contracts.figure import HeadFrame, Wardrobe
from render.studio.contracts.scene import Colour
from render.studio.contracts.thing import Thing
from render.studio.figure.outfit import Outfit, put_on

_HEAD = 0.36
"""Height of a head from crown to chin in figure heights, about that of the cast's."""
_CHIN = 0.012  # the chin is this far above the middle of the shoulders
_FUR = ("animal_costume", "dinosaur_costume")
"""Garments that are the creature's own skin."""
_FURS: Mapping[str, Colour] = {"🦁": (0.95, 0.71, 0.24)}
"""Of bodies that have another colour than most of the head."""
_LIMBS: Mapping[str, Colour] = {"🐼": (0.16, 0.16, 0.18)}
_TAILED = ("🦁", "🦊", "🐺")


class BustHead:
    """The head of a thing, in the place of a cast member's."""

    frame = HeadFrame(
        chin=-_CHIN,
        brow=-_CHIN - 0.62 * _HEAD,
        top=-_CHIN - _HEAD,
        middle=0.0,
        wide=0.13,
        side=0.15,
    )

    def __init__(self, thing: Thing, gallery: Gallery, facing: float = 1.0) -> None:
        self._thing, self._gallery = thing, gallery
        self._flip = thing.facing * facing < 0

    def toward(self, facing: float) -> "BustHead":
        """The head that looks left (-1) or right (1), if its picture is in profile."""
        return BustHead(self._thing, self._gallery, facing)

    def draw(
        self,
        canvas: skia.Canvas,
        yaw: float,
        pitch: float,
        mouth: float,
        shut: bool,
        mood: str = "",
        strength: float = 1.0,
        gaze: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """Draws the head on the origin, which is the middle of the shoulders; it has one face."""
        aside = 0.08 * math.sin(math.radians(yaw))
        placed = place_head(self._thing.emoji, aside, -_CHIN, _HEAD, 0.3 * yaw, self._flip)
        self._gallery.paint(canvas, placed)

    def dressed(self, number: int, wear: tuple[str, ...] = ()) -> Outfit:
        """What the figure wears: `wear`, its costume, or fur of its own colour.

        `number`: of the figure.
        """
        thing = self._thing
        palette = number if thing.wears == "casual" else 0
        known = [name for name in wear if name in list_names("wardrobes")]
        names = (thing.wears, *known)
        outfit = put_on([load_part("wardrobes", name, Wardrobe) for name in names], palette)
        bare = replace(outfit.wardrobe, crown=False, glass=False, hood=False)
        if not known:
            bare = replace(bare, hat=None, face=None)
        skin = find_skin(self._gallery.glyphs, thing.emoji)
        colours = outfit.colours_on(skin)
        if thing.wears == "zombie":
            colours["hands"] = skin
        elif thing.wears in _FUR and not any("body" in _slots(name) for name in known):
            fur = _FURS.get(thing.emoji, skin)
            limbs = _LIMBS.get(thing.emoji, fur)
            colours |= {"top": fur, "sleeve": limbs, "legs": limbs, "hands": limbs}
            colours |= {"shoes": times(limbs, 0.75), "trim": mix(fur, (1.0, 0.98, 0.94), 0.55)}
            if thing.emoji not in _TAILED:
                bare = replace(bare, back=None)
        return Outfit(bare, colours)


def _slots(name: str) -> tuple[str, ...]:
    return load_part("wardrobes", name, Wardrobe).slots
