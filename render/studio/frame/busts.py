"""Gives things that are only a head, such as a zombie or a bear, a body in clothes."""

from dataclasses import replace
from functools import cached_property

import numpy as np

from render.drawing.skia import skia
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.contracts.brush import mix
from render.studio.contracts.figure import HeadFrame, Wardrobe
from render.studio.contracts.scene import Colour
from render.studio.contracts.thing import Thing
from render.studio.figure.outfit import Outfit
from render.studio.staging.dress import dress

_WORN = {
    "🧟": "zombie", "🧛": "vampire", "🧙": "wizard", "🎅": "santa", "🤶": "santa", "🧑‍🎄": "santa",
    "🤡": "clown", "👮": "police", "👷": "builder", "💂": "soldier", "🥷": "ninja", "🤴": "king",
    "👸": "queen", "🦸": "superhero", "🦹": "villain", "🧑‍🚀": "spacesuit", "🧑‍🍳": "chef",
    "🧑‍🚒": "firefighter", "🧑‍⚕": "doctor", "🧑‍🎓": "graduate", "🧑‍🏫": "teacher", "🧑‍⚖": "judge",
    "🧑‍🌾": "farmer", "🧑‍🔧": "mechanic", "🧑‍🔬": "scientist", "🧑‍💼": "suit", "🧑‍✈": "pilot",
    "🧑‍🎤": "rockstar", "🤠": "cowboy", "🕵": "detective", "🤵": "tuxedo", "👰": "wedding_dress",
}  # fmt: skip
"""Clothes of those that everybody knows in them; animals wear their fur."""

_HEAD = 0.42
"""Height of the head in figure heights."""

_SUNK = 0.045
"""How far its chin reaches below the middle of the shoulders."""


class BustHead:
    """The head of a thing, in the place of a cast member's."""

    def __init__(self, thing: Thing, gallery: Gallery) -> None:
        self._thing, self._gallery = thing, gallery
        left, top, right, bottom = thing.head or (0.0, 0.0, 1.0, 1.0)
        self._box = left, top, right, bottom
        self._height = _HEAD / (bottom - top)
        half = (right - left) * self._height * gallery.aspect(thing.emoji) / 2
        self.frame = HeadFrame(
            chin=-0.01, brow=-0.24, top=_SUNK - _HEAD, middle=0.0, wide=min(0.8 * half, 0.16)
        )

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
        left, _, right, bottom = self._box
        aspect = self._gallery.aspect(self._thing.emoji)
        x, y = 0.0015 * yaw, _SUNK - 0.001 * pitch
        placed = PlacedThing(self._thing.emoji, x, y, self._height, ((left + right) / 2, bottom))
        half = (right - left) / 2 * self._height * aspect
        canvas.save()
        if self._thing.head is not None:
            room = 0.012
            canvas.clipRect(
                skia.Rect.MakeLTRB(x - half - room, y - _HEAD - room, x + half + room, y + room),
                doAntiAlias=True,
            )
        self._gallery.paint(canvas, placed)
        canvas.restore()

    @cached_property
    def fur(self) -> Colour:
        """The mean colour of the picture, unlit enough for cloth."""
        placed = PlacedThing(self._thing.emoji, 0.0, 0.0, 0.1)
        pixels = self._gallery.picture(placed, 64.0).pixels.reshape(-1, 4)
        solid = pixels[pixels[:, 3] > 200][:, :3].astype(np.float64)
        r, g, b = (solid.mean(0) / 255).tolist()
        return r, g, b

    def dressed(self, number: int) -> Outfit:
        """What the figure wears: its costume, or a body of its own colour."""
        name = _WORN.get(self._thing.emoji)
        if name is not None:
            costume = dress((name,), number)
            bare = mix(self.fur, (0.5, 0.5, 0.5), 0.1)
            return Outfit(_without_hat(costume), {**costume.colours, "skin": bare})
        fur, dark = self.fur, mix(self.fur, (0.1, 0.08, 0.08), 0.35)
        plain = dress((), number)
        colours = {"top": fur, "legs": fur, "shoes": dark, "trim": dark, "skin": fur, "hands": dark}
        return Outfit(_bare(plain), colours)


def _without_hat(outfit: Outfit) -> Wardrobe:
    return replace(outfit.wardrobe, hat=None, face=None, crown=False, glass=False, hood=False)


def _bare(outfit: Outfit) -> Wardrobe:
    plain = _without_hat(outfit)
    return replace(plain, chest=None, collar=None, back=None, skirt=None)
