"""How a clip is to look, how long it is and what format it has, as far as its asker said so."""

import math
from dataclasses import dataclass
from enum import StrEnum

from bot.core.errors import Unsuitable
from bot.core.place import LOOKS

SECONDS = (2, 15)
"""The shortest and the longest clip."""
_SIDES = (180, 1920)
"""Pixels of the shortest and the longest side."""
_WIDE = 16 / 9


class Shape(StrEnum):
    """Of the picture: 16:9, 9:16 and 1:1, as far as the operator's size is of that kind."""

    WIDE = "wide"
    TALL = "tall"
    SQUARE = "square"


@dataclass(frozen=True)
class Wish:
    """`seconds`: length of the clip. None for what is left to the operator and the prompt."""

    look: str | None = None
    seconds: float | None = None
    shape: Shape | None = None

    def __post_init__(self) -> None:
        """Raises Unsuitable "option-look", "option-length"."""
        if self.look is not None and self.look not in LOOKS:
            raise Unsuitable("option-look", {"text": self.look[:40]})
        least, most = SECONDS
        if self.seconds is not None and not least <= self.seconds <= most:
            raise Unsuitable("option-length", {"text": f"{self.seconds:g}"})

    def over(self, other: "Wish") -> "Wish":
        """This one, and the other where this one says nothing."""
        return Wish(
            other.look if self.look is None else self.look,
            other.seconds if self.seconds is None else self.seconds,
            other.shape if self.shape is None else self.shape,
        )


ANYTHING = Wish()
"""Nothing was said."""


def shape_of(size: tuple[int, int]) -> Shape:
    """The shape of a picture of so many pixels."""
    width, height = size
    if width == height:
        return Shape.SQUARE
    return Shape.WIDE if width > height else Shape.TALL


def sized(size: tuple[int, int], shape: Shape) -> tuple[int, int]:
    """Width and height of a clip: the operator's size, turned or squared so that it has about as
    many pixels, sides even."""
    width, height = size
    usual = shape_of(size)
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
