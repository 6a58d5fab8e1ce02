"""Draws one picture of the whole cast side by side, for engines that take one reference."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from render.engines.planning.references import fit_on_white
from render.kit.kit import Pixels

_ORDINALS = ("first", "second", "third", "fourth")


def draw_sheet(people: Sequence[Sequence[Pixels]], size: tuple[int, int]) -> Pixels:
    """A sheet of `size` (width, height) with a column for each person, white between the pictures.

    `people`: the pictures of each person, at least one, in the order of the columns.
    """
    width, height = size
    out = np.full((height, width, 3), 255, np.uint8)
    edges = np.linspace(0, width, len(people) + 1).round().astype(int)
    for left, right, pictures in zip(edges[:-1], edges[1:], people, strict=True):
        for (x, y, wide, high), picture in zip(
            _cells(right - left, height, len(pictures)), pictures, strict=True
        ):
            place = out[y : y + high, left + x : left + x + wide]
            place[:] = fit_on_white(picture, (wide, high), 0.96)
    return out


def column_phrase(place: int, count: int) -> str:
    """The words for the column of person `place` (from 0) of `count` in a prompt."""
    if count == 1:
        return "the reference sheet"
    return f"the {_ORDINALS[place]} column of the reference sheet, counted from the left"


def _cells(width: int, height: int, count: int) -> list[tuple[int, int, int, int]]:
    """x, y, width and height of `count` cells: in a row in a wide area, else in a column."""
    if width >= height:
        edges = np.linspace(0, width, count + 1).round().astype(int)
        return [(start, 0, end - start, height) for start, end in pairwise(edges)]
    edges = np.linspace(0, height, count + 1).round().astype(int)
    return [(0, start, width, end - start) for start, end in pairwise(edges)]
