"""Cuts an upright crop out of a frame."""

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Pixels

_MAX_SHRINK = 4  # whole factors of area shrinking; beyond, slight aliasing does not matter


def crop(rgb: Pixels, move: NDArray[np.float64], size: tuple[int, int]) -> Pixels:
    """The crop of `size` (width, height) under the (2, 3) similarity `move` from frame to crop.

    Shrinks by area averaging in whole factors: plain sampling would shimmer from frame to frame.
    Pixels beyond the frame repeat its edge.
    """
    width, height = size
    shrink = 1 / float(np.linalg.norm(move[:, 0]))
    times = int(np.clip(np.ceil(shrink), 1, _MAX_SHRINK))
    large = cv2.warpAffine(
        rgb, move * times, (width * times, height * times), borderMode=cv2.BORDER_REPLICATE
    )
    if times > 1:
        large = cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(large, np.uint8)
