"""Rasterises emoji from the pinned colour font."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import cv2
import numpy as np

from render.contract.errors import MissingPiece
from render.drawing.skia import skia
from render.models.pins import EMOJI_FONT
from render.models.store import ModelStore, file_sha256
from render.studio.art.pixels import Pixels
from render.studio.art.unicorn import TALLER, paint_unicorn

_PROBE = 256.0
"""Font size, in pixels, at which the extent of a glyph is measured."""
_FAINT = 24
"""Alpha up to which a pixel counts as empty: the glow round a candle is not its height."""
_UNICORN, _HORSE = "🦄", "🐎"
_ROOM = 1.6
"""Side of the square that a glyph is drawn in, in font sizes."""


@dataclass(frozen=True)
class GlyphExtent:
    """Where the visible part of a glyph lies, in font sizes from the corner of its square."""

    left: float
    top: float
    width: float
    height: float


class Glyphs:
    """The glyphs of the emoji font. Cheap to create; the font is loaded at the first use.

    Methods raise MissingPiece when the font is missing or broken, and KeyError for an emoji that
    it does not draw as a single picture.
    """

    def __init__(self, models: ModelStore) -> None:
        self._path = models.path(EMOJI_FONT)
        self._extents: dict[str, GlyphExtent] = {}

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the font."""
        return file_sha256(self._path)

    def draws(self, emoji: str) -> bool:
        """Whether the font has a picture for the whole emoji."""
        face = _load_typeface(self._path)
        shaped = _shape(face, emoji, _PROBE)
        single = _shape(face, "🐪", _PROBE).bounds().width()
        known = bool(face.unicharToGlyph(ord(emoji[0])))
        return known and shaped.bounds().width() < 1.5 * single and self._has_ink(emoji)

    def extent(self, emoji: str) -> GlyphExtent:
        """Where the picture lies; measured once for each emoji."""
        if emoji not in self._extents:
            alpha = np.ascontiguousarray(
                self._draw(emoji, _PROBE, 0.0, 0.0, _square(_PROBE))[..., 3]
            )
            x, y, width, height = cv2.boundingRect((alpha > _FAINT).astype(np.uint8))
            if not width:
                raise KeyError(emoji)
            self._extents[emoji] = GlyphExtent(
                x / _PROBE, y / _PROBE, width / _PROBE, height / _PROBE
            )
        return self._extents[emoji]

    def aspect(self, emoji: str) -> float:
        """Width over height of the picture."""
        if emoji == _UNICORN:
            return self.aspect(_HORSE) / TALLER
        extent = self.extent(emoji)
        return extent.width / extent.height

    def rasterise(self, emoji: str, height: int) -> Pixels:
        """The picture cropped to what shows, `height` pixels high: (h, w, 4) premultiplied RGBA."""
        if emoji == _UNICORN:
            return paint_unicorn(self.rasterise(_HORSE, round(height / TALLER)), height)
        extent = self.extent(emoji)
        size = height / extent.height
        width = max(1, round(extent.width * size))
        return self._draw(emoji, size, -extent.left * size, -extent.top * size, (width, height))

    def _has_ink(self, emoji: str) -> bool:
        try:
            self.extent(emoji)
        except KeyError:
            return False
        return True

    def _draw(self, emoji: str, size: float, x: float, y: float, shape: tuple[int, int]) -> Pixels:
        pixels = np.zeros((shape[1], shape[0], 4), np.uint8)
        info = skia.ImageInfo.Make(
            *shape, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
        )
        surface = skia.Surface.MakeRasterDirect(info, pixels)
        blob = _shape(_load_typeface(self._path), emoji, size)
        surface.getCanvas().drawTextBlob(blob, x + 0.1 * size, y + 0.1 * size, skia.Paint())
        return pixels


def _square(size: float) -> tuple[int, int]:
    side = round(size * _ROOM)
    return side, side


def _shape(face: skia.Typeface, emoji: str, size: float) -> skia.TextBlob:
    """The glyphs of an emoji. Ligatures need shaping: a polar bear is a bear and a snowflake."""
    font = skia.Font(face, size)
    font.setSubpixel(True)
    return skia.TextBlob.MakeFromShapedText(emoji, font)


@cache
def _load_typeface(path: Path) -> skia.Typeface:
    face = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path))
    if face is None:
        raise MissingPiece("model-broken", {"name": path.name})
    return face
