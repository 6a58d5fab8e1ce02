"""How a clip is to look, how long it is, and how many pixels it has."""

import pytest

from bot.core.clip_options import (
    NO_OPTIONS,
    ClipOptions,
    Shape,
    find_shape,
    fit_size,
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
    assert fit_size(size, shape) == made
    assert find_shape(made) is shape


def test_a_size_is_always_one_that_can_be_drawn() -> None:
    sides = (180, 182, 362, 720, 1080, 1440, 1918, 1920)
    made = {
        fit_size((width, height), shape) for width in sides for height in sides for shape in Shape
    }
    assert all(180 <= side <= 1920 and side % 2 == 0 for size in made for side in size)


@pytest.mark.parametrize(
    ("look", "seconds", "code"),
    [("sepia", None, "look"), (None, 1.9, "length"), (None, 61, "length")],
)
def test_what_there_is_not(look: str | None, seconds: float | None, code: str) -> None:
    with pytest.raises(Unsuitable) as refused:
        ClipOptions(look, seconds)
    assert refused.value.code == f"option-{code}"


def test_the_newer_wish_comes_first() -> None:
    old = ClipOptions("noir", 10, TALL)
    assert NO_OPTIONS.with_defaults(old) == old
    assert ClipOptions("film").with_defaults(old) == ClipOptions("film", 10, TALL)
    assert ClipOptions(seconds=4, shape=WIDE).with_defaults(NO_OPTIONS) == ClipOptions(
        None, 4, WIDE
    )
