"""Prepares the layers of a scene: whatever does not move is painted once and kept as a picture."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.studio.contracts.scene import Layer, Paint, Stage
from render.studio.frame.camera import MARGIN, Projection

Pixels = NDArray[np.uint8]

_BEYOND = MARGIN + 0.02
_TOGETHER = 0.09
"""Still layers no further apart in depth than this are merged: fewer pictures to draw."""


@dataclass(frozen=True)
class LayerPicture:
    """A painted layer. `pixels`: premultiplied RGBA. `left`, `top`: its corner in stage units.

    `unit`: pixels per stage unit. `solid`: the row from which the picture is opaque, so that
    layers behind it need not be drawn there.
    """

    pixels: Pixels
    left: float
    top: float
    unit: float
    solid: int

    def solid_row(self, place: Projection) -> int:
        """The first row of the frame from which the picture covers everything."""
        if self.solid >= len(self.pixels):
            return 1 << 20
        return math.ceil(place.dy + (self.top + (self.solid + 1) / self.unit) * place.scale)


@dataclass(frozen=True)
class Sheet:
    """A layer ready to draw: `paint` for a moving one, `picture` for a still one."""

    depth: float
    paint: Paint | None = None
    picture: LayerPicture | None = None


def prepare_layers(layers: list[Layer], stage: Stage) -> tuple[Sheet, ...]:
    """The layers ready to draw, from far to near; layers of equal depth keep their order."""
    sheets: list[Sheet] = []
    still: list[Layer] = []
    for layer in sorted(layers, key=lambda layer: layer.depth):
        if still and not (layer.still and _joins(still[0], layer)):
            sheets.append(_paint_still(still, stage))
            still = []
        if layer.still:
            still.append(layer)
        else:
            sheets.append(Sheet(layer.depth, paint=layer.paint))
    if still:
        sheets.append(_paint_still(still, stage))
    return tuple(sheets)


def draw_picture(picture: LayerPicture, frame: Pixels, place: Projection, floor: int) -> None:
    """Blends a picture over the rows of the frame above `floor`, in place.

    OpenCV needs half of skia's time for this and releases the GIL.
    """
    height, width = frame.shape[:2]
    scale = place.scale / picture.unit
    x = place.dx + picture.left * place.scale
    y = place.dy + picture.top * place.scale
    rows, columns = picture.pixels.shape[:2]
    solid = min(max(picture.solid_row(place), 0), height)
    if solid < min(floor, height):
        _warp(picture.pixels, frame[solid:floor], scale, x, y - solid, cv2.BORDER_REPLICATE)
    top, bottom = max(0, math.floor(y)), min(height, solid, floor, math.ceil(y + rows * scale))
    left, right = max(0, math.floor(x)), min(width, math.ceil(x + columns * scale))
    if top < bottom and left < right:
        part = frame[top:bottom, left:right]
        over = np.empty_like(part)
        _warp(picture.pixels, over, scale, x - left, y - top, cv2.BORDER_CONSTANT)
        _blend(part, over)


def draw_scrolled(
    picture: LayerPicture, frame: Pixels, place: Projection, floor: int, moved: float, wide: float
) -> None:
    """Blends a picture that has moved to the left by `moved` stage units, again and again.

    `wide`: of a whole layer, in stage units, see `layer_width`. A picture that fills its layer is
    continued by its mirror image, so that no seam shows; a smaller one is repeated.
    """
    own = picture.pixels.shape[1] / picture.unit
    if own > 0.97 * wide:
        shift = moved % (2 * own) * place.scale
        here = Projection(place.scale, place.dx - shift, place.dy)
        _draw_rows(picture, frame, here, floor, cv2.BORDER_REFLECT)
        return
    shift = moved % wide
    for turn in (0, 1, 2):
        dx = place.dx + (turn * wide - shift) * place.scale
        left = dx + picture.left * place.scale
        if left < frame.shape[1] and left + own * place.scale > 0:
            draw_picture(picture, frame, Projection(place.scale, dx, place.dy), floor)


def layer_width(stage: Stage) -> float:
    """The width of a painted layer in stage units."""
    return stage.aspect + 2 * _BEYOND


def _draw_rows(
    picture: LayerPicture, frame: Pixels, place: Projection, floor: int, border: int
) -> None:
    """Blends a picture over whole rows of the frame, continued sideways by `border`."""
    height = frame.shape[0]
    scale = place.scale / picture.unit
    x = place.dx + picture.left * place.scale
    y = place.dy + picture.top * place.scale
    solid = min(max(picture.solid_row(place), 0), height)
    if solid < min(floor, height):
        _warp(picture.pixels, frame[solid:floor], scale, x, y - solid, border)
    rows = len(picture.pixels)
    top, bottom = max(0, math.floor(y)), min(height, solid, floor, math.ceil(y + rows * scale))
    if top < bottom:
        part = frame[top:bottom]
        over = np.empty_like(part)
        _warp(picture.pixels, over, scale, x, y - top, border)
        _blend(part, over)


def _blend(part: Pixels, over: Pixels) -> None:
    """Blends premultiplied pixels over a part of the frame, in place."""
    through = cv2.bitwise_not(over[..., 3])
    cv2.multiply(part, cv2.merge([through] * 4), dst=part, scale=1 / 255)
    cv2.add(part, over, dst=part)


def _warp(pixels: Pixels, part: Pixels, scale: float, x: float, y: float, border: int) -> None:
    cv2.warpAffine(
        pixels,
        np.array([[scale, 0, x], [0, scale, y]]),
        (part.shape[1], part.shape[0]),
        dst=part,
        flags=cv2.INTER_LINEAR,
        borderMode=border,
    )


def _joins(first: Layer, layer: Layer) -> bool:
    """Whether two still layers can be merged; never one in front of the cast with one behind."""
    return layer.depth - first.depth <= _TOGETHER and (layer.depth > 1) == (first.depth > 1)


def _paint_still(layers: list[Layer], stage: Stage) -> Sheet:
    left, top = -stage.edge - _BEYOND, -_BEYOND
    unit = float(stage.height)
    pixels = np.zeros(
        (round((1 + 2 * _BEYOND) * unit), round((stage.aspect + 2 * _BEYOND) * unit), 4), np.uint8
    )
    info = skia.ImageInfo.Make(
        pixels.shape[1],
        pixels.shape[0],
        skia.ColorType.kRGBA_8888_ColorType,
        skia.AlphaType.kPremul_AlphaType,
    )
    canvas = skia.Surface.MakeRasterDirect(info, pixels).getCanvas()
    canvas.scale(unit, unit)
    canvas.translate(-left, -top)
    for layer in layers:
        layer.paint(canvas, 0.0)
    alpha = np.ascontiguousarray(pixels[..., 3])
    x, y, width, height = cv2.boundingRect(alpha)
    clear = np.flatnonzero(alpha.min(1) < 255)
    solid = int(clear[-1]) + 1 if len(clear) else 0
    picture = LayerPicture(
        np.ascontiguousarray(pixels[y : y + height, x : x + width]),
        left + x / unit,
        top + y / unit,
        unit,
        max(0, solid - y),
    )
    depth = sum(layer.depth for layer in layers) / len(layers)
    return Sheet(depth, picture=picture)
