"""Watercolour on rough paper: washes that bleed, darker rims, an unpainted border."""

import cv2
import numpy as np

from render.studio.contracts.scene import Colour, FrameFilter, Look, SceneWords, Stage
from render.studio.painting import filters
from render.studio.painting.filters import Pixels
from render.studio.painting.grade import saturated, within

_MARGIN = 0.045  # width of the unpainted border, in heights of the frame


def _table(rgb: Colour) -> Colour:
    return within(saturated(rgb, 1.12), 0.1, 0.995)


def _filter(stage: Stage) -> FrameFilter:
    factor = filters.shrink_factor(stage)
    small = max(1, stage.height // factor), max(1, stage.width // factor)
    unit = small[0] / 360
    along, down = filters.wobble(stage, (stage.height, stage.width), 2.6 * stage.height / 720)
    maps = cv2.convertMaps(along, down, cv2.CV_16SC2)
    paper = filters.paper(stage, 0.15)
    washes = _washes(stage, small)
    border = _border(stage)

    def apply(frame: Pixels, number: int) -> None:
        bled = cv2.remap(frame, *maps, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
        wash = cv2.medianBlur(filters.shrink(bled, factor), 5)
        # Pigment gathers where two washes meet.
        rims = filters.ink_lines(wash, 2.2 * unit, 9.0)
        filters.multiply(wash, rims)
        cv2.multiply(wash, washes, dst=wash, scale=1 / 225)
        painted = filters.enlarge(wash, frame)
        # Some of the fine detail stays, so that faces are still themselves.
        cv2.addWeighted(painted, 0.5, bled, 0.5, 0, dst=frame)
        cv2.max(frame, border, dst=frame)
        filters.multiply(frame, paper)

    return apply


def _washes(stage: Stage, size: tuple[int, int]) -> Pixels:
    """More and less pigment in large blots, a factor in 1/225."""
    blots = filters.noise_field(stage, size[0] / 5, size, 6)
    blots = blots + 0.5 * filters.noise_field(stage, size[0] / 14, size, 7)
    grey = np.clip(225 + 22 * blots, 0, 255).astype(np.uint8)
    return np.dstack([grey, grey, grey, np.full_like(grey, 225)])


def _border(stage: Stage) -> Pixels:
    """White at the ragged edges of the painting, black within; alpha 255."""
    height, width = stage.height, stage.width
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    inwards = np.minimum(np.minimum(xs, width - 1 - xs), np.minimum(ys, height - 1 - ys)) / height
    ragged = _MARGIN * (0.6 + 0.5 * filters.noise_field(stage, height / 9, (height, width), 8))
    white = 250 * np.clip((ragged - inwards) / 0.006, 0, 1)
    grey = np.asarray(white, np.uint8)
    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])


PART = Look(
    name="watercolour",
    words=SceneWords(
        en=(
            "watercolour", "watercolor", "watercolour painting", "watercolor painting", "aquarelle",
            "painted", "painting style", "like a painting", "storybook", "picture book",
        ),
        ko=("수채화", "수채화풍", "그림책", "동화책", "물감", "그림처럼", "회화"),
    ),
    table=_table,
    filter=_filter,
)  # fmt: skip
