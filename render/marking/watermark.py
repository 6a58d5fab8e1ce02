"""The invisible mark: adds it to the brightness of every frame."""

import cv2
import numpy as np
from numpy.typing import NDArray

from render.marking import clip_id
from render.marking.codec import encode
from render.marking.lattice import KX, KY, PILOT, PILOT_SIGNS, REACH, TILE, WAVES

Luma = NDArray[np.uint8]

FLAT_DEVIATION = 0.7
"""Standard deviation of the mark, in steps of 8-bit brightness, where the picture is smooth."""
BUSY_DEVIATION = 2.8
"""The same where fine detail hides the mark."""
_SHORT = 720  # short side that FLAT_DEVIATION is for; smaller pictures lose more when halved
_BUSY_FROM = 1.5  # detail (mean distance to a 5 x 5 blur, at a quarter size) of the busy value
_FINER = 16.0  # fixed point of detail
_AROUND = np.ones((3, 3), np.uint8)
_PEAK = 2.0  # peaks are clipped at this many standard deviations
_PATTERN_ONE = 100.0  # fixed point: one standard deviation of the pattern
_GAIN_ONE = 64.0  # fixed point: a gain of one step


class Mark:
    """The mark of one clip: computed once, added to every frame. `size`: width, height, pixels."""

    def __init__(self, clip: str, size: tuple[int, int]) -> None:
        picture = np.rint(draw_pattern(clip_id.to_int(clip), size) * _PATTERN_ONE)
        self._lighter = np.maximum(picture, 0).astype(np.uint8)
        self._darker = np.maximum(-picture, 0).astype(np.uint8)
        self._size = size
        self._half, self._quarter, self._eighth = (
            (max(1, size[0] // share), max(1, size[1] // share)) for share in (2, 4, 8)
        )
        small = min(max(_SHORT / min(size), 0.8), 2.0)
        share = np.minimum(np.arange(256) / (_BUSY_FROM * _FINER), 1)
        gains = FLAT_DEVIATION * small * (1 - share) + BUSY_DEVIATION * share
        self._gains = np.rint(gains * _GAIN_ONE).astype(np.uint8)

    def apply_luma(self, luma: Luma) -> None:
        """Adds the mark in place. `luma`: (height, width) uint8, of the size of the clip."""
        gain = self._gain(luma)
        scale = 1 / (_PATTERN_ONE * _GAIN_ONE)
        cv2.add(luma, cv2.multiply(self._lighter, gain, scale=scale), dst=luma)
        cv2.subtract(luma, cv2.multiply(self._darker, gain, scale=scale), dst=luma)

    def _gain(self, luma: Luma) -> Luma:
        """How strong the mark may be at every pixel, in 1 / _GAIN_ONE steps."""
        half = cv2.resize(luma, self._half, interpolation=cv2.INTER_AREA)  # halving is quick
        quarter = cv2.resize(half, self._quarter, interpolation=cv2.INTER_AREA)
        detail = cv2.absdiff(quarter, cv2.blur(quarter, (5, 5)))
        detail = cv2.convertScaleAbs(detail, alpha=_FINER)
        detail = cv2.resize(detail, self._eighth, interpolation=cv2.INTER_AREA)
        # a single edge hides nothing beside it: only detail on all sides counts
        detail = cv2.blur(cv2.erode(detail, _AROUND), (3, 3))
        gains = cv2.LUT(detail, self._gains)
        return np.asarray(cv2.resize(gains, self._size, interpolation=cv2.INTER_LINEAR), np.uint8)


def draw_pattern(number: int, size: tuple[int, int]) -> NDArray[np.float32]:
    """The mark of a 40-bit id as a picture, (height, width), mean 0, standard deviation about 1."""
    quadratures = np.empty((2, WAVES), np.float32)
    quadratures[:, PILOT] = PILOT_SIGNS
    quadratures[:, ~PILOT] = encode(number).reshape(2, -1)
    return sum_waves(quadratures, size)


def sum_waves(quadratures: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """The sum of all waves with these signs, (2, WAVES), on their cosines and their sines."""
    width, height = size
    tile = TILE * min(size)
    # Re(sum of z * exp(2 pi i (kx x + ky y) / tile)) is a cosine of Re z and a sine of -Im z.
    weights = np.zeros((REACH + 1, 2 * REACH + 1), np.complex64)
    weights[KY, KX + REACH] = quadratures[0] - 1j * quadratures[1]
    across = wave_table(np.arange(-REACH, REACH + 1), np.arange(width), tile)
    down = wave_table(np.arange(REACH + 1), np.arange(height), tile)
    picture = (down.T @ (weights @ across)).real / np.sqrt(WAVES)
    return np.asarray(np.clip(picture, -_PEAK, _PEAK), np.float32)


def wave_table(
    counts: NDArray[np.int64], places: NDArray[np.int64], tile: float
) -> NDArray[np.complex64]:
    """exp(2 pi i k x / tile) for every k of `counts` (rows) and x of `places` (columns)."""
    return np.asarray(np.exp(2j * np.pi / tile * np.outer(counts, places)), np.complex64)
