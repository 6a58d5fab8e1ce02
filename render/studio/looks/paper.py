"""A scene cut out of coloured paper: flat sheets that throw shadows on each other."""

import cv2
import numpy as np
from cv2.typing import MatLike

from render.studio.contracts.scene import FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels

_LEVELS = (52, 96, 142, 190)  # brightness at which a sheet of paper ends
_STEPS = 7  # tones of a channel


def _filter(stage: Stage) -> FrameFilter:
    texture = filters.paper(stage, 0.13)
    tones = _tones()
    # Soft steps instead of hard ones: their edges move smoothly with the picture.
    ramp = np.arange(256)
    steps = {level: np.clip((ramp - level + 6) * 21, 0, 255).astype(np.uint8) for level in _LEVELS}
    factor = filters.shrink_factor(stage)
    unit = stage.height / factor / 360
    lower, thin = (
        np.array([[1, 0, shift * unit], [0, 1, shift * unit]], np.float32) for shift in (4.0, 0.9)
    )

    def apply(frame: Pixels, number: int) -> None:
        flat = cv2.medianBlur(filters.shrink(frame, factor), 5)
        grey = cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_RGBA2GRAY), (0, 0), 1.2 * unit)
        shade: MatLike = np.zeros(grey.shape, np.uint8)
        rim: MatLike = np.zeros(grey.shape, np.uint8)
        for level in _LEVELS:
            sheet = cv2.LUT(grey, steps[level])
            cast = cv2.warpAffine(sheet, lower, (sheet.shape[1], sheet.shape[0]))
            under = cv2.subtract(cv2.GaussianBlur(cast, (0, 0), 1.6 * unit), sheet)
            shade = cv2.max(shade, under)
            edge = cv2.warpAffine(sheet, thin, (sheet.shape[1], sheet.shape[0]))
            rim = cv2.max(rim, cv2.subtract(sheet, edge))
        # A face stays whole: no sheet ends on its cheek.
        whole = cv2.convertScaleAbs(filters.skin_mask(flat), alpha=0.85)
        shade, rim = cv2.subtract(shade, whole), cv2.subtract(rim, whole)
        flat = cv2.LUT(flat, tones)
        filters.multiply(flat, 255 - cv2.convertScaleAbs(shade, alpha=0.62))
        sheets = filters.enlarge(flat, frame)
        # Some of the detail stays, so that faces are still themselves.
        cv2.addWeighted(sheets, 0.74, frame, 0.26, 0, dst=frame)
        cut = filters.enlarge(cv2.convertScaleAbs(rim, alpha=0.3), frame)
        cv2.add(frame, cv2.cvtColor(cut, cv2.COLOR_GRAY2RGBA), dst=frame)
        filters.multiply(frame, texture)

    return apply


def _tones() -> Pixels:
    """A staircase with soft edges for each channel; alpha stays."""
    place = np.arange(256) / 255 * _STEPS
    whole = np.minimum(np.floor(place), _STEPS - 1)
    over = np.clip((place - whole - 0.5) / 0.4 + 0.5, 0, 1)
    steps = (whole + over * over * (3 - 2 * over)) / _STEPS
    # Paper is neither black nor quite white, and a little more colourful than light is.
    tone = np.clip(22 + 232 * (0.75 * steps + 0.25 * place / _STEPS), 0, 255).astype(np.uint8)
    return np.dstack([tone, tone, tone, np.arange(256)]).astype(np.uint8).reshape(1, 256, 4)


PART = Look(
    name="paper",
    words=SceneWords(
        en=(
            "paper cut-out", "paper cutout", "cut-out", "paper craft", "papercraft",
            "paper theatre", "origami style", "collage", "south park style", "construction paper",
        ),
        ko=("종이", "종이 공예", "색종이", "종이접기", "콜라주", "종이 인형극", "오려 붙인"),
    ),
    vignette=0.12,
    filter=_filter,
)  # fmt: skip
