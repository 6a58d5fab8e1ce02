"""Lays pictures with names out in rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.drawing.text import draw_text, load_font
from render.models.store import ModelStore

Pixels = NDArray[np.uint8]

PAPER = (206, 214, 222, 255)
_INK = 0xFF20242C
_LABEL = 18  # height of the line with the name, pixels
_FONT = 12.0


@dataclass(frozen=True)
class Cell:
    """A picture, (h, w, 4) RGBA, and its name."""

    name: str
    picture: Pixels


def lay_out(cells: Sequence[Cell], columns: int, models: ModelStore) -> Pixels:
    """The cells, all of one size, in rows of `columns`: (h, w, 4) RGBA, opaque.

    Raises ValueError when there are none, MissingPiece when the font is missing.
    """
    if not cells:
        raise ValueError("a sheet needs a picture")
    high, wide = cells[0].picture.shape[:2]
    rows = -(-len(cells) // columns)
    sheet = np.empty((rows * (high + _LABEL), min(columns, len(cells)) * wide, 4), np.uint8)
    sheet[:] = PAPER
    font = load_font(models, _FONT)
    canvas = skia.Surface(sheet).getCanvas()
    for number, cell in enumerate(cells):
        left, top = number % columns * wide, number // columns * (high + _LABEL)
        sheet[top : top + high, left : left + wide] = cell.picture
        name = cell.name.replace("_", " ")
        x = left + max(2.0, (wide - font.measureText(name)) / 2)
        draw_text(canvas, name, x, top + high + _FONT + 1, font, _INK)
    return sheet


def encode(sheet: Pixels) -> bytes:
    """The sheet as a JPEG."""
    bgr = cv2.cvtColor(sheet, cv2.COLOR_RGBA2BGR)
    return cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 88])[1].tobytes()
