"""A contact sheet of things: each one treated, with its name, to look at."""

from collections.abc import Sequence

import numpy as np

from render.drawing.skia import skia
from render.drawing.text import draw_text, load_font, wrap
from render.models.store import ModelStore
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.pixels import Pixels
from render.studio.art.shelf import Shelf
from render.studio.contracts.scene import Light
from render.studio.contracts.thing import Thing
from render.studio.frame.camera import Projection

_DAYLIGHT = Light((1.04, 1.01, 0.96), (0.78, 0.84, 0.93), 60, shadow=0.36)
_PAPER = (206, 214, 222, 255)
_INK = 0xFF20242C
_ART = 0.78  # share of a cell's width that a picture may fill
_LABEL = 0.24  # height of the label over the width of a cell
_TALL = 0.25  # height in stage units that a thing is drawn as if it had: sets its outline


def draw_sheet(
    models: ModelStore, things: Sequence[Thing], columns: int = 12, cell: int = 96
) -> Pixels:
    """The things in rows of `columns`, in cells `cell` pixels wide: (h, w, 4) RGBA, opaque.

    Raises MissingPiece when a font is missing.
    """
    gallery = Gallery(Shelf(models), _DAYLIGHT)
    tall = round(cell * (1 + _LABEL))
    rows = -(-len(things) // columns)
    frame = np.empty((rows * tall, columns * cell, 4), np.uint8)
    frame[:] = _PAPER
    font = load_font(models, cell * 0.1)
    canvas = skia.Surface(frame).getCanvas()
    for number, thing in enumerate(things):
        left, top = number % columns * cell, number // columns * tall
        height = _ART * min(1.0, 1 / gallery.aspect(thing.emoji))
        # In units in which the picture's height is `_TALL`.
        place = Projection(height / _TALL * cell, left + cell / 2, top)
        y = (0.06 + (_ART + height) / 2) * _TALL / height
        gallery.draw(frame, PlacedThing(thing.emoji, 0, y, _TALL), place)
        for row, line in enumerate(wrap(thing.name, font, cell * 0.96)[:2]):
            x = left + (cell - font.measureText(line)) / 2
            draw_text(canvas, line, x, top + cell * (1.0 + 0.13 * row), font, _INK)
    return frame
