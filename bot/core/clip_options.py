"""Look, length and shape of a clip, where its asker chose them."""

import math
from dataclasses import dataclass
from enum import StrEnum

from bot.core.errors import Unsuitable
from bot.core.place import LOOKS

SECONDS_RANGE = (2, 60)
"""Length of the shortest and of the longest clip."""
_SIDES = (180, 1920)
"""Length of the shortest and of the longest side, pixels."""
_WIDE = 16 / 9


class Shape(StrEnum):
    """The shape of the picture: 16:9, 9:16 and 1:1 unless the operator's size has other sides."""

    WIDE = "wide"
    TALL = "tall"
    SQUARE = "square"


@dataclass(frozen=True)
class ClipOptions:
    """`seconds`: length of the clip. None leaves a choice to the operator and the prompt."""

    look: str | None = None
    seconds: float | None = None
    shape: Shape | None = None

    def __post_init__(self) -> None:
        """Raises Unsuitable "option-look", "option-length"."""
        if self.look is not None and self.look not in LOOKS:
            raise Unsuitable("option-look", {"text": self.look[:40]})
        least, most = SECONDS_RANGE
        if self.seconds is not None and not least <= self.seconds <= most:
            raise Unsuitable("option-length", {"text": f"{self.seconds:g}"})

    def with_defaults(self, defaults: "ClipOptions") -> "ClipOptions":
        """These options, with those of `defaults` where these leave a choice open."""
        return ClipOptions(
            defaults.look if self.look is None else self.look,
            defaults.seconds if self.seconds is None else self.seconds,
            defaults.shape if self.shape is None else self.shape,
        )


NO_OPTIONS = ClipOptions()
"""Every choice is left open."""


def find_shape(size: tuple[int, int]) -> Shape:
    """The shape of a picture. `size`: width and height."""
    width, height = size
    if width == height:
        return Shape.SQUARE
    return Shape.WIDE if width > height else Shape.TALL


def fit_size(size: tuple[int, int], shape: Shape) -> tuple[int, int]:
    """Width and height of a clip in this shape, pixels. `size`: the operator's. Turning keeps its
    sides; a change to or from a square keeps the number of pixels, with even sides."""
    width, height = size
    usual = find_shape(size)
    if shape is usual:
        return size
    if shape is Shape.SQUARE:
        side = _side(math.sqrt(width * height))
        return side, side
    if usual is not Shape.SQUARE:
        return height, width
    long, short = (_side(math.sqrt(width * height * ratio)) for ratio in (_WIDE, 1 / _WIDE))
    return (long, short) if shape is Shape.WIDE else (short, long)


def _side(pixels: float) -> int:
    least, most = _SIDES
    return min(max(round(pixels / 2) * 2, least), most)
