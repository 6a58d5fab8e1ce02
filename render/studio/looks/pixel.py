"""Pixel art: large square pixels and few tones, like a game of the nineties."""

import cv2
import numpy as np

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import contrast, saturated

_ROWS = 180  # rows of square pixels: fewer, and faces in a wide shot are not recognised
_STEP = 20  # distance of two tones of a channel
_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]])


def _table(rgb: Colour) -> Colour:
    return saturated(contrast(rgb, 0.25), 1.2)


def _filter(stage: Stage) -> FrameFilter:
    short = min(stage.height, stage.width)
    factor = max(2, round(short / _ROWS))
    rows, columns = -(-stage.height // factor), -(-stage.width // factor)
    pattern = np.tile(_BAYER, (rows // 4 + 1, columns // 4 + 1))[:rows, :columns]
    dither = np.round(_STEP / 4 + (pattern + 0.5) * _STEP / 32).astype(np.uint8)
    dither = np.dstack([dither, dither, dither, np.zeros_like(dither)])
    levels = np.arange(256) // _STEP * _STEP * 255 // (255 // _STEP * _STEP)
    tones = np.clip(levels, 0, 255).astype(np.uint8)
    steps = np.dstack([tones, tones, tones, np.arange(256)]).astype(np.uint8).reshape(1, 256, 4)

    def apply(frame: Pixels, number: int) -> None:
        small = cv2.resize(frame, (columns, rows), interpolation=cv2.INTER_AREA)
        lines = filters.ink_lines(small, 0.9, 3.5)
        filters.multiply(small, lines)
        small = cv2.LUT(cv2.add(small, dither), steps)
        large = np.repeat(np.repeat(small, factor, 0), factor, 1)
        frame[:] = large[: stage.height, : stage.width]

    return apply


PART = Look(
    name="pixel",
    words=SceneWords(
        en=(
            "pixel", "pixel art", "pixelated", "8-bit", "8 bit", "16-bit", "16 bit", "retro game",
            "video game style", "game boy", "minecraft style", "arcade style",
        ),
        ko=("픽셀", "픽셀 아트", "도트", "도트 그래픽", "8비트", "레트로 게임", "고전 게임"),
    ),
    table=_table,
    filter=_filter,
)  # fmt: skip
