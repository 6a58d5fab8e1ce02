"""The visible label: "AI · Walk-On · K7Q2-M9XD" in a corner, from the first frame to the last."""

import numpy as np
from numpy.typing import NDArray

from render.drawing.skia import skia
from render.drawing.text import draw_text, load_font
from render.marking import clip_id
from render.models.store import ModelStore

Plane = NDArray[np.uint8]

_SIZE = 1 / 25  # font size in short sides: 14 px in a 360 p copy, capitals 10 px high
_INSET = 0.055  # of each side: a crop of 5 % leaves the label whole
_PILL = 0xA6000000
_INK = 0xFFFFFFFF
_GREY = 128  # chroma of everything in the label


class Label:
    """The label of one clip: drawn once, blended over every frame.

    `clip`: the clip id, "" for a still that belongs to no clip yet. `size`: width and height of
    the frames in pixels, even. Raises MissingPiece when the font has not been downloaded.
    """

    def __init__(self, clip: str, size: tuple[int, int], models: ModelStore) -> None:
        text = f"AI · Walk-On · {clip_id.format_grouped(clip)}" if clip else "AI · Walk-On"
        picture = _draw(text, min(size) * _SIZE, models)
        height, width = picture.shape[:2]
        self._x, self._y = (int(side * _INSET) // 2 * 2 for side in size)
        self._width, self._height = width, height
        alpha = picture[..., 3].astype(np.uint16)
        brightness = 16 + picture[..., 0].astype(np.uint32) * 219 // 255  # video levels
        self._keep = 255 - alpha
        self._add = (brightness * alpha).astype(np.uint16)
        small = alpha.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3)).astype(np.uint16)
        self._keep_chroma = 255 - small
        self._add_chroma = small * _GREY

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of the label in pixels."""
        return self._x, self._y, self._x + self._width, self._y + self._height

    def apply(self, luma: Plane, blue: Plane, red: Plane) -> None:
        """Blends the label over the three planes of a 4:2:0 frame, in place."""
        left, top, right, bottom = self.box
        _blend(luma[top:bottom, left:right], self._keep, self._add)
        for chroma in (blue, red):
            part = chroma[top // 2 : bottom // 2, left // 2 : right // 2]
            _blend(part, self._keep_chroma, self._add_chroma)


def _blend(part: Plane, keep: NDArray[np.uint16], add: NDArray[np.uint16]) -> None:
    part[:] = (part * keep + add + 127) // 255


def _draw(text: str, size: float, models: ModelStore) -> Plane:
    """The label alone: (h, w, 4) RGBA, straight alpha, even sides."""
    drawn = load_font(models, size)
    pad = 0.55 * size
    width = int(drawn.measureText(text) + 2 * pad + 1) // 2 * 2 + 2
    height = int(1.75 * size) // 2 * 2
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.clear(0)
        pill = skia.Rect.MakeWH(width, height)
        canvas.drawRoundRect(pill, height / 2, height / 2, skia.Paint(Color=_PILL, AntiAlias=True))
        draw_text(canvas, text, (width - drawn.measureText(text)) / 2, 1.22 * size, drawn, _INK)
    return np.asarray(
        surface.makeImageSnapshot().toarray(
            colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType
        ),
        np.uint8,
    )
