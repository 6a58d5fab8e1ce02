"""The layers of a scene, made ready: what does not move is painted once and kept as a picture."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.canvas import skia
from render.studio.camera import MARGIN, Projection
from render.studio.parts import Layer, Paint, Stage

Pixels = NDArray[np.uint8]

_BEYOND = MARGIN + 0.02
_TOGETHER = 0.09
"""Still layers no further apart in depth than this move as one: fewer pictures to draw."""

_PAPER = skia.ColorType.kRGBA_8888_ColorType


@dataclass(frozen=True)
class Sheet:
    """A layer ready to draw: a picture with its place in stage units, or something that moves."""

    depth: float
    paint: Paint | None = None
    pixels: Pixels | None = None
    image: skia.Image | None = None
    left: float = 0.0
    top: float = 0.0
    unit: float = 1.0
    opaque: bool = False


def ready(layers: list[Layer], stage: Stage) -> tuple[Sheet, ...]:
    """Sheets from far to near; layers of one depth keep their order."""
    sheets: list[Sheet] = []
    still: list[Layer] = []
    for layer in sorted(layers, key=lambda layer: layer.depth):
        if still and (not layer.still or not _joins(still, layer)):
            sheets.append(_picture(still, stage))
            still = []
        if layer.still:
            still.append(layer)
        else:
            sheets.append(Sheet(layer.depth, paint=layer.paint))
    if still:
        sheets.append(_picture(still, stage))
    return tuple(sheets)


def draw(
    sheet: Sheet, frame: Pixels, canvas: skia.Canvas, place: Projection, seconds: float
) -> None:
    """Draws a sheet on the canvas whose pixels are `frame`."""
    if sheet.pixels is not None and sheet.opaque:
        # OpenCV fills a picture in half of skia's time, and lets other threads run.
        scale = place.scale / sheet.unit
        x, y = place.dx + sheet.left * place.scale, place.dy + sheet.top * place.scale
        cv2.warpAffine(
            sheet.pixels,
            np.array([[scale, 0, x], [0, scale, y]]),
            (frame.shape[1], frame.shape[0]),
            dst=frame,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return
    canvas.save()
    canvas.translate(place.dx, place.dy)
    canvas.scale(place.scale, place.scale)
    if sheet.paint is not None:
        sheet.paint(canvas, seconds)
    elif sheet.image is not None:
        canvas.translate(sheet.left, sheet.top)
        canvas.scale(1 / sheet.unit, 1 / sheet.unit)
        canvas.drawImage(sheet.image, 0, 0, skia.SamplingOptions(skia.FilterMode.kLinear))
    canvas.restore()


def _joins(still: list[Layer], layer: Layer) -> bool:
    """A layer over the cast never joins one under it."""
    first = still[0].depth
    return layer.depth - first <= _TOGETHER and (layer.depth > 1) == (first > 1)


def _picture(layers: list[Layer], stage: Stage) -> Sheet:
    left, top = -stage.edge - _BEYOND, -_BEYOND
    unit = float(stage.height)
    pixels = np.zeros(
        (round((1 + 2 * _BEYOND) * unit), round((stage.aspect + 2 * _BEYOND) * unit), 4), np.uint8
    )
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(unit, unit)
    canvas.translate(-left, -top)
    for layer in layers:
        layer.paint(canvas, 0.0)
    depth = sum(layer.depth for layer in layers) / len(layers)
    if any(layer.opaque for layer in layers):
        return Sheet(depth, pixels=pixels, left=left, top=top, unit=unit, opaque=True)
    x, y, width, height = cv2.boundingRect(np.ascontiguousarray(pixels[..., 3]))
    cut = np.ascontiguousarray(pixels[y : y + max(height, 1), x : x + max(width, 1)])
    image = skia.Image.fromarray(cut, _PAPER, skia.AlphaType.kPremul_AlphaType)
    return Sheet(depth, image=image, left=left + x / unit, top=top + y / unit, unit=unit)
