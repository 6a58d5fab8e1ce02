"""Set pieces that a prompt adds to a place: things of the stage's art at its free slots."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.art.gallery import Gallery, PlacedThing
from render.studio.art.shelf import Shelf
from render.studio.art.things import find_thing
from render.studio.contracts.brush import colour
from render.studio.contracts.scene import Layer, SetSlot, Stage, StudioScene
from render.studio.contracts.thing import Thing
from render.studio.painting.paint import sprite

PAINTED_SET = "painted_set"
"""The place whose set pieces are flats of board: for places that the studio does not know."""
_PERSON_METRES, _PERSON_HEIGHT = 1.7, 0.6
_LEAST, _MOST = 0.1, 0.52
"""Heights of set pieces in stage units: what is small still shows, what is huge leaves room."""
_SKY = 0.16
"""y of the middle of what hangs in the sky."""
_PALE = (247, 242, 230)
_BOARD = 0.006
"""How far the board of a flat shows around what is painted on it, in stage units."""


def with_set(scene: StudioScene, emojis: Sequence[str], shelf: Shelf) -> StudioScene:
    """The place with things in it, at most one for each of its slots, the first at the best.

    Raises KeyError for an emoji that is no thing, MissingPiece when the font is missing.
    """
    things = [find_thing(emoji) for emoji in emojis[: len(scene.slots)]]
    if not things:
        return scene

    def layers(stage: Stage) -> list[Layer]:
        gallery = Gallery(shelf, scene.light(stage))
        added = [
            _piece(thing, slot, stage, gallery, scene.name == PAINTED_SET)
            for thing, slot in zip(things, scene.slots, strict=False)
        ]
        return [*scene.layers(stage), *added]

    return replace(scene, layers=layers)


def _piece(thing: Thing, slot: SetSlot, stage: Stage, gallery: Gallery, is_flat: bool) -> Layer:
    size = 0.62 + 0.38 * min(1.0, stage.aspect / 1.78)
    true = _PERSON_HEIGHT * thing.metres / _PERSON_METRES * slot.height / 0.42
    height = min(max(true, _LEAST), _MOST) * size
    if is_flat:
        height = max(height, 0.3 * size)
    hangs = thing.attach == "sky"
    x = slot.x * max(stage.edge, 0.3)
    y = _SKY + height / 2 if hangs else slot.y
    placed = PlacedThing(thing.emoji, x, y, height, flip=thing.facing * slot.x > 0)

    def paint(canvas: skia.Canvas, seconds: float) -> None:
        if is_flat:
            _paint_board(canvas, gallery, placed, hangs)
        gallery.paint(canvas, placed)

    return Layer(slot.depth, paint, still=True)


def _paint_board(canvas: skia.Canvas, gallery: Gallery, placed: PlacedThing, hangs: bool) -> None:
    """The strings or the strut of a flat, and the pale edge of its board around the picture."""
    wood = skia.Paint(
        Color=colour((0.72, 0.56, 0.38)),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=0.003 if hangs else 0.011,
    )
    half = placed.height * gallery.aspect(placed.emoji) * 0.3
    middle = placed.y - placed.height / 2
    for side in (-half, half):
        x = placed.x + side
        if hangs:
            canvas.drawLine(x, -0.4, x, middle, wood)
        else:
            canvas.drawLine(x, middle, x + side * 0.5, placed.y + 0.006, wood)
    unit = canvas.getTotalMatrix().getScaleX()
    wide, high = placed.height * gallery.aspect(placed.emoji) * 1.2, placed.height * 1.2
    left, top = placed.x - wide / 2, placed.y - placed.height * 1.1
    pixels = np.zeros((round(high * unit), round(wide * unit), 4), np.uint8)
    inner = skia.Surface(pixels).getCanvas()
    inner.scale(unit, unit)
    inner.translate(-left, -top)
    gallery.paint(inner, placed)
    reach = 2 * max(1, round(_BOARD * unit)) + 1
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    pixels[..., 3] = cv2.dilate(np.ascontiguousarray(pixels[..., 3]), around)
    pixels[..., :3] = _PALE
    board = skia.Image.fromarray(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType
    )
    sprite(canvas, board, left + wide / 2, top + high / 2, wide, high)
