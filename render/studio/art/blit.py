"""Blends pictures into a frame under an affine map: half the time of skia's drawImage."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from render.studio.art.pixels import Pixels

Map = NDArray[np.float64]
"""(2, 3): pixel of the frame = map @ (x, y, 1) of the picture."""


def blend(frame: Pixels, picture: Pixels, placed: Map, alpha: float = 1.0) -> None:
    """Blends premultiplied RGBA over an opaque RGBA frame, in place. `alpha`: 0-1."""
    height, width = picture.shape[:2]
    corners = placed[:, :2] @ np.array([[0, width, 0, width], [0, 0, height, height]], float)
    corners = corners + placed[:, 2:]
    left, top = (max(0, math.floor(value)) for value in corners.min(1))
    right = min(frame.shape[1], math.ceil(corners[0].max()) + 1)
    bottom = min(frame.shape[0], math.ceil(corners[1].max()) + 1)
    if left >= right or top >= bottom or alpha <= 0:
        return
    # Pixel centres: OpenCV's (0, 0) is the middle of the first pixel.
    shift = placed[:, :2] @ np.array([0.5, 0.5]) - 0.5
    local = np.column_stack([placed[:, :2], placed[:, 2] + shift - (left, top)])
    over = cv2.warpAffine(
        picture,
        local,
        (right - left, bottom - top),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
    )
    if alpha < 1:
        over = cv2.convertScaleAbs(over, alpha=alpha)
    part = frame[top:bottom, left:right]
    through = cv2.bitwise_not(over[..., 3])
    cv2.multiply(part, cv2.merge([through] * 4), dst=part, scale=1 / 255)
    cv2.add(part, over, dst=part)
