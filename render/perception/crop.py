"""Cuts an upright piece out of a frame."""

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Pixels

_MOST = 4  # whole steps of shrinking; beyond, a little aliasing does not matter


def crop(rgb: Pixels, move: NDArray[np.float64], size: tuple[int, int]) -> Pixels:
    """The piece that the (2, 3) similarity `move`, frame to piece, puts into width and height.

    Large pieces are shrunk in whole steps: plain sampling would shimmer from frame to frame.
    Beyond the frame's edge its last pixels go on.
    """
    width, height = size
    shrink = 1 / float(np.linalg.norm(move[:, 0]))
    times = int(np.clip(np.ceil(shrink), 1, _MOST))
    large = cv2.warpAffine(
        rgb, move * times, (width * times, height * times), borderMode=cv2.BORDER_REPLICATE
    )
    if times > 1:
        large = cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(large, np.uint8)
