"""Measures a face: aligns it, its sharpness and light, how open mouth and eyes are."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Pixels
from render.perception.crop import crop

_FIVE = (263, 362, 33, 133, 2)
"""Mesh points for dlib's five: outer and inner corner of each eye, the base of the nose."""

_CANONICAL = np.array(
    [
        (0.8595674595992, 0.2134981538014),
        (0.6460604764104, 0.2289674387677),
        (0.1205750620789, 0.2137274526848),
        (0.3340850613712, 0.2290642403242),
        (0.4901123135679, 0.6277975316475),
    ]
)
"""Their positions in dlib's aligned face without a margin (`get_face_chip_details`)."""

_MARGIN = 0.25
_MEASURED = 160  # side of the aligned face that is measured, pixels
_WIDTHS = 0.8, 1.6, 4.0, 8.0
"""Widths of Gaussians, pixels of the aligned face, between which detail is measured."""
_BLOWN = 250  # grey level from which a pixel of 8 bits holds no detail
_FOREHEAD, _CHIN = 10, 152
_LIPS = (13, 14)
_LIDS = ((159, 145, 33, 133), (386, 374, 362, 263))


def align_face(rgb: Pixels, landmarks: Floats, side: int) -> Pixels:
    """The face upright and scaled as dlib's models expect it, (side, side, 3)."""
    points = landmarks[list(_FIVE), :2].astype(np.float64)
    goal = (_CANONICAL + _MARGIN) / (1 + 2 * _MARGIN)
    move = _similarity(points, goal)
    return crop(rgb, move * side, (side, side))


@dataclass(frozen=True)
class FaceQuality:
    """`sharpness`: fine over coarse detail, about 0.3 when blurred by 3 % of the face's width and
    0.45-0.7 when in focus. It is a ratio, so that exposure, contrast and skin cancel out. `relief`:
    standard deviation of what shapes the face, grey levels. `blown`: share of pixels without detail
    because they are too bright, 0-1.
    """

    sharpness: float
    relief: float
    blown: float


def measure_quality(rgb: Pixels, landmarks: Floats) -> FaceQuality:
    """The quality of a face in a frame, (h, w, 3)."""
    grey = cv2.cvtColor(align_face(rgb, landmarks, _MEASURED), cv2.COLOR_RGB2GRAY)
    face = grey[30:140, 25:135]
    # The finest detail is left out: it is the noise of the camera and the blocks of the codec.
    levels = [cv2.GaussianBlur(face.astype(np.float32), (0, 0), s) for s in _WIDTHS]
    finest, fine, coarse, shape = levels
    detail = float((fine - coarse).std())
    return FaceQuality(
        sharpness=float((finest - fine).std()) / max(detail, 1e-6),
        relief=float((fine - shape).std()),
        blown=float(np.mean(face >= _BLOWN)),
    )


def mouth_opening(landmarks: Floats) -> float:
    """Gap between the lips over the height of the face: 0 shut, about 0.12 wide open."""
    gap = np.linalg.norm(landmarks[_LIPS[1]] - landmarks[_LIPS[0]])
    return float(gap / np.linalg.norm(landmarks[_CHIN] - landmarks[_FOREHEAD]))


def eye_opening(landmarks: Floats) -> float:
    """Opening of the eyes over their width, the mean of both; about 0.3 when open."""
    openings = [
        np.linalg.norm(landmarks[bottom] - landmarks[top])
        / np.linalg.norm(landmarks[right] - landmarks[left])
        for top, bottom, left, right in _LIDS
    ]
    return float(np.mean(openings))


def _similarity(points: NDArray[np.float64], goal: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least-squares rotation, scale and shift from points to goal, (2, 3): Umeyama 1991."""
    a, b = points - points.mean(0), goal - goal.mean(0)
    u, spread, vt = np.linalg.svd(b.T @ a)
    sign = np.diag([1, np.sign(np.linalg.det(u @ vt))])
    turn = u @ sign @ vt * (spread @ np.diag(sign)) / (a**2).sum()
    return np.column_stack([turn, goal.mean(0) - turn @ points.mean(0)])
