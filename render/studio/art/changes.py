"""What happens to things: bites are taken, flames go out, they break into pieces."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.studio.art.pixels import Pixels
from render.studio.contracts.thing import Thing

Mask = NDArray[np.uint8]

BITES = 7
"""Steps in which a thing is eaten."""
PIECES = 7
"""Pieces that a broken thing flies apart into."""

_BITE = 0.17  # radius of a bite in heights of the picture
_FADING = 235  # alpha below which a pixel is the glow round a flame
_SEED = 5

_EARS = 1.14  # width of the head that is kept beside the face, in widths of the head
_BRIM = 1.75  # the same above the brow, where a hat may be
_BROW = 0.62  # height of the brow above the chin, in heights of the head
_JAWS: Mapping[str, float] = {"🧟": 0.74}
"""Instead of `_EARS`, for a bust with hands beside its face."""
_BROWS: Mapping[str, float] = {"🧟": 0.33, "🧑‍🏫": 1.0}
"""Instead of `_BROW`, for loose hair, or a blackboard behind the head."""
_ROUND = 3.2  # exponent of the outline of the kept head: 2 is an ellipse, more is squarer


@dataclass(frozen=True)
class Change:
    """How a thing differs from its whole picture.

    `bites`: 0 to `BITES`. `alight`: whether its flames burn. `piece`: only this of its pieces.
    `is_head`: only the head of a bust, with its hat.
    """

    bites: int = 0
    alight: bool = True
    piece: int | None = None
    is_head: bool = False


WHOLE = Change()


def change_glyph(glyph: Pixels, thing: Thing, change: Change) -> Pixels:
    """The glyph of a thing after a change; takes and gives premultiplied RGBA of one size."""
    if not change.alight and thing.flame is not None:
        glyph = _put_out(glyph, thing.flame)
    if change.is_head and thing.head is not None:
        glyph = _masked(glyph, _head(glyph, thing.emoji, thing.head))
    if change.bites > 0:
        glyph = _masked(glyph, _uneaten(glyph, thing, change.bites))
    if change.piece is not None:
        glyph = _masked(glyph, _piece(glyph, change.piece))
    return glyph


def _masked(glyph: Pixels, mask: Mask) -> Pixels:
    return np.asarray(cv2.multiply(glyph, cv2.merge([mask] * 4), scale=1 / 255), np.uint8)


def piece_middle(piece: int) -> tuple[float, float]:
    """The middle of a piece in the picture, 0-1 from the left and the top."""
    x, y = _middles()[piece]
    return float(x), float(y)


def _head(glyph: Pixels, emoji: str, head: tuple[float, float, float, float]) -> Mask:
    """255 on the head of a bust and its hat; its edge is soft for the outline."""
    height, width = glyph.shape[:2]
    left, right = head[0] * width, head[2] * width
    top, bottom = head[1] * height, head[3] * height
    half, tall = (right - left) / 2, (bottom - top) / 2
    ys, xs = np.mgrid[:height, :width].astype(np.float32) + 0.5
    across = np.abs(xs - (left + right) / 2)
    jaw = half * _JAWS.get(emoji, _EARS)
    away = (across / jaw) ** _ROUND + (np.abs(ys - (top + bottom) / 2) / tall) ** _ROUND
    inside = np.clip((1 - away ** (1 / _ROUND)) * min(jaw, tall) + 0.5, 0, 1)
    brow = bottom - _BROWS.get(emoji, _BROW) * (bottom - top)
    above = np.clip(brow - ys + 0.5, 0, 1) * np.clip(half * _BRIM - across + 0.5, 0, 1)
    return np.asarray(np.round(255 * np.maximum(inside, above)), np.uint8)


def _put_out(glyph: Pixels, flame: tuple[float, float, float, float]) -> Pixels:
    """Removes what is yellow, orange or glowing in a box."""
    height, width = glyph.shape[:2]
    left, right = round(flame[0] * width), round(flame[2] * width)
    top, bottom = round(flame[1] * height), round(flame[3] * height)
    glyph = glyph.copy()
    part = glyph[top:bottom, left:right]
    red, green, blue, alpha = (part[..., channel] for channel in range(4))
    burns = (alpha < _FADING) | ((red > 180) & (green > 90) & (blue < 115))
    part[burns] = 0
    return glyph


def _uneaten(glyph: Pixels, thing: Thing, bites: int) -> Mask:
    """255 where something is left. Bites begin where no hand holds the thing."""
    height, width = glyph.shape[:2]
    rows, columns = np.nonzero(glyph[..., 3] > 128)
    mask = np.full((height, width), 255, np.uint8)
    if not len(rows):
        return mask
    grip = np.array([thing.grip[0] * width, thing.grip[1] * height])
    points = np.column_stack([columns, rows]).astype(np.float64)
    away = np.array([columns.mean(), rows.mean()]) - grip
    length = math.hypot(*away)
    away = away / length if length > 0.02 * height else np.array([0.0, -1.0])
    along = points @ away
    across = points @ np.array([-away[1], away[0]])
    share = bites / BITES
    front = along.max() - share * (along.max() - along.min()) * 1.02
    if bites >= BITES:
        return np.zeros_like(mask)
    radius = _BITE * height
    eaten = np.zeros_like(mask)
    at_front = across[np.abs(along - max(front, along.min())) < 2 * radius]
    low, high = (at_front.min(), at_front.max()) if len(at_front) else (0.0, 0.0)
    chance = np.random.default_rng([_SEED, bites])
    count = max(1, math.ceil((high - low) / (1.25 * radius)))
    for number in range(count):
        sideways = low + (high - low) * (number + 0.5) / count
        forward = front + radius * (0.45 + 0.3 * chance.uniform(-1, 1))
        middle = away * forward + np.array([-away[1], away[0]]) * sideways
        cv2.circle(eaten, (round(middle[0]), round(middle[1])), round(radius), 255, -1, cv2.LINE_AA)
    ys, xs = np.mgrid[:height, :width]
    beyond = xs * away[0] + ys * away[1] > front + 0.45 * radius
    eaten[beyond] = 255
    return np.asarray(255 - eaten, np.uint8)


def _piece(glyph: Pixels, piece: int) -> Mask:
    """255 in the cell of a piece: what is nearer to its middle than to any other's."""
    height, width = glyph.shape[:2]
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    xs, ys = (xs + 0.5) / width, (ys + 0.5) / height
    apart = np.stack([(xs - x) ** 2 + (ys - y) ** 2 for x, y in _middles()])
    return np.asarray((apart.argmin(0) == piece) * 255, np.uint8)


def _middles() -> NDArray[np.float32]:
    """The middles of the pieces: one in the middle, the others round it."""
    chance = np.random.default_rng(_SEED)
    turns = np.arange(PIECES - 1) / (PIECES - 1) * math.tau + chance.uniform(-0.3, 0.3, PIECES - 1)
    reach = chance.uniform(0.26, 0.38, PIECES - 1)
    ring = np.column_stack([0.5 + reach * np.cos(turns), 0.5 + reach * np.sin(turns)])
    return np.vstack([[0.5, 0.5], ring]).astype(np.float32)
