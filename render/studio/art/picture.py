"""A treated picture of a thing, and its form on the disk."""

import struct
import zlib
from dataclasses import dataclass

import numpy as np

from render.studio.art.pixels import Pixels

_HEADER = struct.Struct("<4sHHHff")
_MAGIC = b"wot1"
_FOOT = 0.12
"""Share of the height, from the bottom, that counts as standing on the ground."""
_SOLID = 128  # alpha from which a pixel casts a shadow


@dataclass(frozen=True)
class ThingPicture:
    """A drawing of a thing, outlined and lit.

    `pixels`: premultiplied RGBA (h, w, 4), with `padding` empty or outline pixels on every side.
    `foot`: from where to where it stands on the ground, 0-1 from its left edge.
    """

    pixels: Pixels
    padding: int
    foot: tuple[float, float]

    @property
    def width(self) -> int:
        """Of the thing without its outline, in pixels."""
        return int(self.pixels.shape[1]) - 2 * self.padding

    @property
    def height(self) -> int:
        """Of the thing without its outline, in pixels."""
        return int(self.pixels.shape[0]) - 2 * self.padding


def make_picture(pixels: Pixels, padding: int) -> ThingPicture:
    """The picture of treated pixels; finds where the thing stands."""
    inner = pixels[padding : pixels.shape[0] - padding, padding : pixels.shape[1] - padding, 3]
    rows = max(1, round(len(inner) * _FOOT))
    columns = np.flatnonzero((inner[-rows:] >= _SOLID).any(0))
    width = inner.shape[1]
    foot = (columns[0] / width, (columns[-1] + 1) / width) if len(columns) else (0.25, 0.75)
    return ThingPicture(pixels, padding, (float(foot[0]), float(foot[1])))


def pack(picture: ThingPicture) -> bytes:
    """The picture as bytes that `unpack` reads."""
    height, width = picture.pixels.shape[:2]
    header = _HEADER.pack(_MAGIC, height, width, picture.padding, *picture.foot)
    return header + zlib.compress(picture.pixels.tobytes(), 1)


def unpack(data: bytes) -> ThingPicture:
    """Raises ValueError when the bytes are not a whole packed picture."""
    try:
        magic, height, width, padding, left, right = _HEADER.unpack_from(data)
        content = zlib.decompress(data[_HEADER.size :])
    except (struct.error, zlib.error) as error:
        raise ValueError("not a picture") from error
    if magic != _MAGIC or len(content) != height * width * 4 or 2 * padding >= min(height, width):
        raise ValueError("not a picture")
    pixels = np.frombuffer(content, np.uint8).reshape(height, width, 4)
    return ThingPicture(pixels, padding, (left, right))
