"""Makes a unicorn out of the picture of a horse: the font has only its head."""

import cv2
import numpy as np

from render.drawing.skia import skia
from render.studio.art.pixels import Pixels

TALLER = 1.14
"""Height of the unicorn in heights of the horse: its horn."""

_COAT = np.array([236, 234, 240], np.float32)
_MANE = np.array([255, 96, 158], np.float32)
_MANE_HUE = 20
"""Degrees of hue: mane, tail and hooves of the horse are redder than this, its coat is not."""
_DARKEST_MANE = 60  # brightest channel of the eye, which keeps its colour
_HORN = ((0.155, 0.045), (0.085, 0.125), (-0.005, -0.135))
"""Both sides of its foot and its tip, in widths and heights of the horse."""
_STRIPES = (0xFFFFD84A, 0xFFB8DC4C, 0xFFB05CC0, 0xFF46C4C0, 0xFF4AA8E8)


def paint_unicorn(horse: Pixels, height: int) -> Pixels:
    """The unicorn, `height` pixels high. `horse`: premultiplied RGBA (h, w, 4)."""
    rows, columns = horse.shape[:2]
    drawn = np.zeros((height, columns, 4), np.uint8)
    drawn[height - rows :] = _recolour(horse)
    info = skia.ImageInfo.Make(
        columns, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    canvas = skia.Surface.MakeRasterDirect(info, drawn).getCanvas()
    canvas.translate(0, height - rows)
    _draw_horn(canvas, columns, rows)
    return drawn


def _recolour(horse: Pixels) -> Pixels:
    """A white coat, a pink mane and tail; shades stay."""
    hue = cv2.cvtColor(np.ascontiguousarray(horse[..., :3]), cv2.COLOR_RGB2HSV)
    brightest = hue[..., 2:].astype(np.float32)
    is_mane = (hue[..., :1].astype(np.float32) * 2 < _MANE_HUE) & (hue[..., 1:2] > 40)
    coat = _COAT * (0.35 + 0.65 * brightest / 255)
    mane = _MANE * np.minimum(1.0, 0.25 + brightest / 190)
    colour = np.where(is_mane, mane, coat)
    alpha = horse[..., 3:].astype(np.float32)
    kept = (hue[..., 2:] < _DARKEST_MANE) & (alpha > 250)
    colour = np.where(kept, horse[..., :3], np.minimum(colour * alpha / 255, alpha))
    return np.dstack([np.round(colour), alpha]).astype(np.uint8)


def _draw_horn(canvas: skia.Canvas, wide: float, high: float) -> None:
    right, left, tip = ((x * wide, y * high) for x, y in _HORN)

    def between(a: tuple[float, float], share: float) -> tuple[float, float]:
        return a[0] + (tip[0] - a[0]) * share, a[1] + (tip[1] - a[1]) * share

    for number, colour in enumerate(_STRIPES):
        start, end = number / len(_STRIPES), (number + 1.15) / len(_STRIPES)
        path = skia.Path()
        path.moveTo(*between(left, start))
        path.lineTo(*between(right, min(start * 0.9 + 0.04, 1.0)))
        path.lineTo(*between(right, min(end, 1.0)))
        path.lineTo(*between(left, min(end, 1.0)))
        path.close()
        canvas.drawPath(path, skia.Paint(Color=colour, AntiAlias=True))
