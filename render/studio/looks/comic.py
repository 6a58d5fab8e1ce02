"""Printed comic: few, strong colours with clear steps of light."""

import math

import cv2
import numpy as np

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import (
    clipped,
    contrast,
    luma,
    saturated,
)

_STEPS = 6
_EDGE = 0.3  # share of a step over which one tone turns into the next


def _table(rgb: Colour) -> Colour:
    strong = saturated(contrast(rgb, 0.35), 1.28)
    bright = luma(strong)
    if bright < 1e-4:
        return (0.035, 0.0, 0.05)
    gain = _stepped(bright) / bright
    # Blended with the smooth tones: full steps would cut a face into patches.
    share = 0.6 * gain + 0.4
    ink = 0.05 * (1 - bright) ** 3
    return clipped((strong[0] * share + ink * 0.7, strong[1] * share, strong[2] * share + ink))


def _stepped(value: float) -> float:
    place = value * _STEPS
    whole = min(int(place), _STEPS - 1)
    over = min(max((place - whole - 0.5) / _EDGE + 0.5, 0.0), 1.0)
    return (whole + over * over * (3 - 2 * over)) / _STEPS


def _filter(stage: Stage) -> FrameFilter:
    unit = stage.height / 720
    dots, bright = _screen(stage)

    def apply(frame: Pixels, number: int) -> None:
        half = filters.shrink(frame, 2)
        lines = filters.ink_lines(half, 1.5 * unit, 13.0)
        grey = cv2.cvtColor(half, cv2.COLOR_RGBA2GRAY)
        # Dots in the shadows alone: as large as the shadow is dark, with a soft rim.
        shadow = filters.enlarge(cv2.LUT(cv2.GaussianBlur(grey, (0, 0), 3 * unit), bright), frame)
        printed = cv2.convertScaleAbs(cv2.subtract(shadow, dots), alpha=1.6)
        ink = cv2.subtract(filters.enlarge(lines, frame), np.minimum(printed, 62))
        filters.multiply(frame, ink)

    return apply


def _screen(stage: Stage) -> tuple[Pixels, Pixels]:
    """The printer's screen, turned by 45 degrees, and how dark a brightness prints."""
    pitch = max(4.0, 7.0 * stage.height / 720)
    ys, xs = np.mgrid[: stage.height, : stage.width].astype(np.float32)
    a, b = (xs + ys) / (pitch * math.sqrt(2)), (xs - ys) / (pitch * math.sqrt(2))
    wave = np.cos(math.tau * a) + np.cos(math.tau * b)  # 2 in the middle of a dot
    threshold = np.clip(128 - 62 * wave, 0, 255).astype(np.uint8)
    level = np.arange(256)
    darkness = np.clip((112 - level) / 112, 0, 1) * 190 * (level < 112)
    return threshold, darkness.astype(np.uint8)


PART = Look(
    name="comic",
    words=SceneWords(
        en=(
            "comic", "comic book", "comic style", "comic strip", "cartoon", "cartoon style",
            "manga", "anime", "anime style", "pop art", "graphic novel",
        ),
        ko=(
            "만화", "만화풍", "만화책", "코믹스", "카툰", "애니메이션", "애니", "애니풍", "웹툰",
            "팝아트",
        ),
    ),
    table=_table,
    vignette=0.1,
    filter=_filter,
)  # fmt: skip
