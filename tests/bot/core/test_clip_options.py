"""How a clip is to look, how long it is, and how many pixels it has."""

import pytest

from bot.core.clip_options import (
    ANYTHING,
    Shape,
    Wish,
    shape_of,
    sized,
)
from bot.core.errors import Unsuitable

WIDE, TALL, SQUARE = Shape.WIDE, Shape.TALL, Shape.SQUARE


@pytest.mark.parametrize(
    ("size", "shape", "made"),
    [
        ((1280, 720), WIDE, (1280, 720)),
        ((1280, 720), TALL, (720, 1280)),
        ((1280, 720), SQUARE, (960, 960)),
        ((720, 1280), TALL, (720, 1280)),
        ((720, 1280), WIDE, (1280, 720)),
        ((640, 480), TALL, (480, 640)),
        ((320, 180), SQUARE, (240, 240)),
        ((960, 960), SQUARE, (960, 960)),
        ((960, 960), WIDE, (1280, 720)),
        ((960, 960), TALL, (720, 1280)),
        ((1920, 1920), WIDE, (1920, 1440)),
    ],
)
def test_size(size: tuple[int, int], shape: Shape, made: tuple[int, int]) -> None:
    assert sized(size, shape) == made
    assert shape_of(made) is shape


def test_a_size_is_always_one_that_can_be_drawn() -> None:
    sides = (180, 182, 362, 720, 1080, 1440, 1918, 1920)
    made = {sized((width, height), shape) for width in sides for height in sides for shape in Shape}
    assert all(180 <= side <= 1920 and side % 2 == 0 for size in made for side in size)


@pytest.mark.parametrize(
    ("look", "seconds", "code"),
    [("sepia", None, "look"), (None, 1.9, "length"), (None, 16, "length")],
)
def test_what_there_is_not(look: str | None, seconds: float | None, code: str) -> None:
    with pytest.raises(Unsuitable) as refused:
        Wish(look, seconds)
    assert refused.value.code == f"option-{code}"


def test_the_newer_wish_comes_first() -> None:
    old = Wish("noir", 10, TALL)
    assert ANYTHING.over(old) == old
    assert Wish("film").over(old) == Wish("film", 10, TALL)
    assert Wish(seconds=4, shape=WIDE).over(ANYTHING) == Wish(None, 4, WIDE)
