"""A video cassette: colours that bleed to the right, scan lines, a band of noise that rolls."""

import cv2
import numpy as np

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import saturated, toned, within

_ROLL = 0.11  # how fast the band of noise climbs, heights of the frame a second
_FPS = 24
_SNOW = 4  # pictures of snow for the band, used in turn


def _table(rgb: Colour) -> Colour:
    worn = within(saturated(rgb, 1.12), 0.06, 0.95)
    return toned(worn, (0.02, 0.0, 0.045), (0.0, 0.008, -0.02))


def _filter(stage: Stage) -> FrameFilter:
    height, width = stage.height, stage.width
    unit = height / 720
    lines = np.full((height, width, 4), 255, np.uint8)
    pitch = max(2, round(4 * unit))
    for row in range(pitch // 2):
        lines[row::pitch, :, :3] = 226
    shift = max(1, round(5 * unit))
    columns = max(2, width // max(1, round(6 * unit)))
    band = max(4, round(34 * unit))
    chance = np.random.default_rng((stage.seed, 31))
    snow = [_snow(chance, band, width, unit) for _ in range(_SNOW)]

    def apply(frame: Pixels, number: int) -> None:
        colour = cv2.cvtColor(frame, cv2.COLOR_RGB2YCrCb)
        luma = cv2.extractChannel(colour, 0)
        # The tape keeps a sixth of the colour's detail, and plays it back late.
        coarse = cv2.resize(colour, (columns, max(1, height // 2)), interpolation=cv2.INTER_AREA)
        coarse[:, 1:] = coarse[:, :-1].copy()
        bled = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
        # Sharpened along the line, as players did: a pale rim right of dark edges.
        soft = cv2.blur(luma, (max(3, round(9 * unit)), 1))
        cv2.insertChannel(cv2.addWeighted(luma, 1.45, soft, -0.45, 0), bled, 0)
        cv2.cvtColor(bled, cv2.COLOR_YCrCb2RGB, dst=bled)
        cv2.cvtColor(bled, cv2.COLOR_RGB2RGBA, dst=frame)
        top = round(height - (number / _FPS * _ROLL % 1) * (height + band))
        first, last = max(top, 0), min(top + band, height)
        if last > first:
            part = frame[first:last]
            part[:, shift * 3 :] = part[:, : -shift * 3].copy()
            cv2.add(part, snow[number // 2 % _SNOW][first - top : last - top], dst=part)
        filters.multiply(frame, lines)

    return apply


def _snow(chance: np.random.Generator, rows: int, width: int, unit: float) -> Pixels:
    """Short white streaks, denser towards the middle of the band."""
    streak = max(1, round(14 * unit))
    spots = chance.random((rows, width // streak + 1))
    dense = 0.16 * np.sin(np.pi * (np.arange(rows) + 0.5) / rows)[:, None]
    white = np.where(spots < dense, 150, 0).astype(np.uint8)
    grey = np.repeat(white, streak, 1)[:, :width]
    return np.dstack([grey, grey, grey, np.zeros_like(grey)])


PART = Look(
    name="vhs",
    words=SceneWords(
        en=(
            "vhs", "videotape", "video tape", "camcorder", "vhs tape", "found footage", "old tv",
            "crt", "security camera", "cctv",
        ),
        ko=("비디오테이프", "비디오 테이프", "캠코더", "옛날 비디오", "브라운관", "옛날 티비"),
    ),
    table=_table,
    vignette=0.22,
    grain=4.0,
    filter=_filter,
)  # fmt: skip
