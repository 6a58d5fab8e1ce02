"""Draws things into frames: chooses the picture for the size on the screen and places it."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from render.drawing.skia import skia
from render.studio.art.blit import Map, blend
from render.studio.art.changes import BITES, PIECES, Change, piece_middle
from render.studio.art.glyphs import Glyphs
from render.studio.art.picture import ThingPicture
from render.studio.art.pixels import Pixels
from render.studio.art.shelf import PictureKey, Shelf, bucket
from render.studio.art.things import find_thing
from render.studio.art.treatment import Treatment
from render.studio.contracts.scene import Colour, Light
from render.studio.contracts.thing import Point
from render.studio.frame.camera import Projection

_LINE = 0.0052
"""Width of outlines in stage units, about that of the cast's."""
_LINE_SHARES = (0.034, 0.024, 0.017, 0.012, 0.0085)
"""Widths of outlines in heights of the thing: few, so that few pictures are kept."""
_LINE_BORDERS = tuple(math.sqrt(thick * thin) for thick, thin in pairwise(_LINE_SHARES))
"""Between two widths the border is their geometric mean."""
_SHADOW_FLAT = 0.17  # height of a contact shadow over its width


@dataclass(frozen=True)
class PlacedThing:
    """A thing in a frame, in stage units.

    `x`, `y`: where its anchor is. `height`: of the thing. `anchor`: "bottom" (middle), "centre",
    "top", "grip", "seat", or a point in its picture. `rotation`: degrees clockwise round the
    anchor. `flip`: mirrored; its points are mirrored too. `squash`: factor on the height, the
    width gives way (below 1 it is flattened). `alpha`: 0-1. `haze`: colour and share of the air
    in front of it. `shadow`: 0 (none) to 1 (stands on the ground), lets a contact shadow be drawn.
    `is_head`: only the head of a bust. `eaten`: share that is gone, 0-1. `alight`: whether its
    flames burn. `spread`: 0 whole to 1 in pieces that have flown apart and fallen.
    """

    emoji: str
    x: float
    y: float
    height: float
    anchor: str | Point = "bottom"
    rotation: float = 0.0
    flip: bool = False
    squash: float = 1.0
    alpha: float = 1.0
    haze: tuple[Colour, float] | None = None
    shadow: float = 0.0
    is_head: bool = False
    eaten: float = 0.0
    alight: bool = True
    spread: float = 0.0


class Gallery:
    """Things under the light of one scene. Galleries of several scenes may share a shelf.

    Methods raise MissingPiece when the font is missing, KeyError for an emoji that is no thing.
    """

    def __init__(self, shelf: Shelf, light: Light) -> None:
        self._shelf = shelf
        self._light = replace(light, pulse=None)  # pictures are lit as at rest
        self._keys: dict[tuple[object, ...], PictureKey] = {}

    def aspect(self, emoji: str) -> float:
        """Width over height of the thing's picture."""
        return self._shelf.glyphs.aspect(emoji)

    @property
    def glyphs(self) -> Glyphs:
        """The untreated glyphs."""
        return self._shelf.glyphs

    def draw(self, frame: Pixels, thing: PlacedThing, place: Projection) -> None:
        """Draws a thing over an opaque RGBA frame (h, w, 4), with its shadow."""
        if thing.shadow > 0:
            self.draw_shadow(frame, thing, place)
        if thing.spread > 0:
            self._draw_pieces(frame, thing, place)
            return
        picture = self.picture(thing, thing.height * place.scale)
        placed = _scaled(self._stage_map(thing, picture), place)
        blend(frame, picture.pixels, placed, thing.alpha)

    def _draw_pieces(self, frame: Pixels, thing: PlacedThing, place: Projection) -> None:
        """Pieces that fly from the middle, turn and fall, and fade at the end."""
        spread = min(thing.spread, 1.0)
        alpha = thing.alpha * min(1.0, 3 * (1 - spread))
        for piece in range(PIECES):
            x, y = piece_middle(piece)
            from_middle = (0.5 - x if thing.flip else x - 0.5), y - 0.5
            there = self.locate(thing, (x, y))
            moved = replace(
                thing,
                x=there[0] + from_middle[0] * 2.2 * spread * thing.height,
                y=there[1] + (from_middle[1] * 1.4 * spread + 1.1 * spread**2) * thing.height,
                anchor=(x, y),
                rotation=thing.rotation + 260 * spread * from_middle[0],
                spread=0.0,
            )
            picture = self.picture(moved, thing.height * place.scale, piece)
            placed = _scaled(self._stage_map(moved, picture), place)
            blend(frame, picture.pixels, placed, alpha)

    def draw_shadow(self, frame: Pixels, thing: PlacedThing, place: Projection) -> None:
        """Draws only the contact shadow: on the ground below the thing, away from the light."""
        darkness = min(self._light.shadow * 1.25 * thing.shadow * thing.alpha, 1.0)
        picture = self.picture(thing, thing.height * place.scale)
        upright = replace(thing, rotation=0.0) if thing.rotation else thing
        left, _ = self.locate(upright, (picture.foot[0], 1.0))
        right, bottom = self.locate(upright, (picture.foot[1], 1.0))
        middle = (left + right) / 2 - 0.04 * math.cos(
            math.radians(self._light.angle)
        ) * thing.height
        half = max(right - left, 0.35 * thing.height * self.aspect(thing.emoji)) * 0.62
        size = _shadow_picture().shape
        k = 2 * half / size[1]
        flat = 2 * half * _SHADOW_FLAT / size[0]
        placed = np.array(
            [[k, 0, middle - half], [0, flat, bottom - half * _SHADOW_FLAT * 0.9]], float
        )
        blend(frame, _shadow_picture(), _scaled(placed, place), darkness)

    def paint(self, canvas: skia.Canvas, thing: PlacedThing) -> None:
        """Draws a thing without shadow on a canvas that is in the thing's units.

        For what lies between parts of a body. `Gallery.draw` takes half the time. The light does
        not turn with the canvas.
        """
        total = canvas.getTotalMatrix()
        scale = math.hypot(total.getScaleX(), total.getSkewY())
        picture = self.picture(thing, thing.height * scale)
        (a, b, tx), (c, d, ty) = self._stage_map(thing, picture)
        canvas.save()
        canvas.concat(skia.Matrix.MakeAll(a, b, tx, c, d, ty, 0, 0, 1))
        paint = skia.Paint(Alphaf=min(max(thing.alpha, 0.0), 1.0))
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
        canvas.drawImage(_as_image(picture), 0, 0, sampling, paint)
        canvas.restore()

    def locate(self, thing: PlacedThing, point: str | Point) -> tuple[float, float]:
        """Where a point of the picture, or a named anchor, is in stage units."""
        across, down = self._point(thing, point)
        (a, b, tx), (c, d, ty) = self._unit_map(thing)
        return a * across + b * down + tx, c * across + d * down + ty

    def picture(self, thing: PlacedThing, pixels: float, piece: int | None = None) -> ThingPicture:
        """The picture of a thing, or of a piece of it, for a height of `pixels` on the screen."""
        wanted = _LINE / max(thing.height, 1e-3)
        width = sum(wanted < border for border in _LINE_BORDERS)
        bites = max(min(math.ceil(thing.eaten * BITES - 1e-6), BITES), 0)
        name = (
            *(thing.emoji, bucket(pixels), width, thing.haze, thing.flip),
            *(bites, thing.alight, piece, thing.is_head),
        )
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = PictureKey(
                thing.emoji,
                bucket(pixels),
                Treatment(
                    self._light,
                    _LINE_SHARES[width],
                    thing.haze,
                    find_thing(thing.emoji).glows and thing.alight,
                ),
                thing.flip,
                Change(bites, thing.alight, piece, thing.is_head),
            )
        return self._shelf.get(key)

    def _point(self, thing: PlacedThing, point: str | Point) -> Point:
        if isinstance(point, str):
            known = find_thing(thing.emoji)
            named: dict[str, Point | None] = {
                "bottom": (0.5, 1.0),
                "centre": (0.5, 0.5),
                "top": (0.5, 0.0),
                "grip": known.grip,
                "seat": known.seat,
            }
            point = named[point] or (0.5, 0.5)
        return (1 - point[0], point[1]) if thing.flip else point

    def _unit_map(self, thing: PlacedThing) -> Map:
        """From the unit square of the art to stage units."""
        across, down = self._point(thing, thing.anchor)
        tall = thing.height * thing.squash
        wide = thing.height * self.aspect(thing.emoji) / math.sqrt(thing.squash)
        turn = math.radians(thing.rotation)
        a, b = math.cos(turn) * wide, -math.sin(turn) * tall
        c, d = math.sin(turn) * wide, math.cos(turn) * tall
        x, y = thing.x - a * across - b * down, thing.y - c * across - d * down
        return np.array([[a, b, x], [c, d, y]])

    def _stage_map(self, thing: PlacedThing, picture: ThingPicture) -> Map:
        """From the pixels of the picture to stage units."""
        placed = self._unit_map(thing)
        placed[:, 0] /= picture.width
        placed[:, 1] /= picture.height
        placed[:, 2] -= (placed[:, 0] + placed[:, 1]) * picture.padding
        return placed


def _scaled(placed: Map, place: Projection) -> Map:
    scaled = placed * place.scale
    scaled[:, 2] += (place.dx, place.dy)
    return scaled


def _as_image(picture: ThingPicture) -> skia.Image:
    return skia.Image.fromarray(
        picture.pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType, copy=False
    )


@lru_cache(maxsize=1)
def _shadow_picture() -> Pixels:
    """A soft black ellipse, darkest in the middle."""
    rows, columns = np.mgrid[-1:1:48j, -1:1:192j]
    away = np.sqrt(rows**2 + columns**2)
    soft = np.clip((1 - away) / 0.75, 0, 1)
    pixels = np.zeros((*away.shape, 4), np.uint8)
    pixels[..., 3] = np.round(255 * soft * soft * (3 - 2 * soft))
    return pixels
