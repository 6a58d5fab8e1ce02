"""Cuts a head out of a picture: keeps strands of hair, removes shoulders and background colour."""

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception.tflite import load_model, run_model

_CHIN, _FOREHEAD, _MOUTH = 152, 10, 14
_OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)


class HeadCutter:
    """MediaPipe's selfie segmentation, run on a crop of the head for the most detail."""

    def __init__(self, store: ModelStore) -> None:
        self._model = load_model(store, "selfie_segmentation.tflite")

    def cut(self, rgb: Pixels, landmarks: Floats) -> Pixels:
        """The head, (h, w, 4) RGBA, straight alpha. `rgb`: an upright head with room around it."""
        alpha = _sharpen_mask(self.segment_person(rgb), rgb)
        alpha = alpha * _head_region(landmarks, rgb.shape[0], rgb.shape[1])
        alpha = _keep_largest(alpha)
        colours = _replace_rim(rgb, alpha)
        return np.dstack([colours, np.round(alpha * 255).astype(np.uint8)])

    def segment_person(self, rgb: Pixels) -> Floats:
        """Probability that a pixel shows a person, 0-1, (h, w)."""
        height, width = rgb.shape[:2]
        small = cv2.resize(rgb, (256, 256), interpolation=cv2.INTER_AREA)
        mask = run_model(self._model, small / 255)[0].reshape(256, 256)
        full = cv2.resize(mask, (width, height), interpolation=cv2.INTER_CUBIC)
        return np.clip(full, 0, 1).astype(np.float32)


def _sharpen_mask(alpha: Floats, rgb: Pixels) -> Floats:
    """The mask aligned with edges of the picture: guided filter, He, Sun and Tang 2010."""
    guide = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    side = max(3, round(rgb.shape[1] / 45)) | 1

    def mean(values: NDArray[np.floating]) -> Floats:
        return np.asarray(cv2.blur(values, (side, side)), np.float32)

    of_guide, of_alpha = mean(guide), mean(alpha)
    spread = mean(guide * guide) - of_guide**2
    slope = (mean(guide * alpha) - of_guide * of_alpha) / (spread + np.float32(2e-4))
    offset = of_alpha - slope * of_guide
    guided = np.clip(mean(slope) * guide + mean(offset), 0, 1)
    # Keep what the model is sure of; make the edge of hair steeper than the model draws it.
    steep = np.clip((guided - 0.3) / 0.6, 0, 1)
    sure = np.clip((np.abs(alpha - 0.5) - 0.4) / 0.08, 0, 1)
    return np.asarray(steep * (1 - sure) + (alpha > 0.5) * sure, np.float32)


def _head_region(landmarks: Floats, height: int, width: int) -> Floats:
    """0-1: below the mouth only jaw and upper neck are kept, because shoulders begin there."""
    high = float(landmarks[_CHIN, 1] - landmarks[_FOREHEAD, 1])
    oval = landmarks[list(_OVAL), :2]
    middle = oval.mean(0)
    jaw = np.zeros((height, width), np.uint8)
    for wider, drop in ((1.04, 0.0), (0.88, 0.1)):  # the face, and lower the neck
        outline = middle + (oval - middle) * (wider, 1.0) + (0, drop * high)
        cv2.fillPoly(jaw, [np.round(outline * 8).astype(np.int32)], 255, cv2.LINE_AA, 3)
    neck = np.asarray(cv2.GaussianBlur(jaw, (0, 0), 0.012 * high), np.float32) / 255
    ys = np.arange(height, dtype=np.float32)[:, None]
    chin, mouth = float(landmarks[_CHIN, 1]), float(landmarks[_MOUTH, 1])
    above = _smoothstep((mouth - 0.03 * high - ys) / (0.14 * high))
    return np.asarray(
        np.maximum(neck, above) * _smoothstep((chin + 0.12 * high - ys) / (0.1 * high)), np.float32
    )


def _keep_largest(alpha: Floats) -> Floats:
    """The mask without specks: only the largest connected piece, which is the head."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats((alpha > 0.5).astype(np.uint8))
    if count < 2:
        return alpha
    head = (labels == 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))).astype(np.uint8)
    return np.asarray(alpha * cv2.dilate(head, np.ones((9, 9), np.uint8)), np.float32)


def _replace_rim(rgb: Pixels, alpha: Floats) -> Pixels:
    """Replaces background colour in the rim by the colour of the head next to it."""
    height, width = alpha.shape
    inside = cv2.erode((alpha > 0.97).astype(np.uint8), np.ones((5, 5), np.uint8))
    size = max(1, width // 4), max(1, height // 4)
    solid = cv2.resize(inside * np.float32(1), size, interpolation=cv2.INTER_AREA)[..., None]
    masked = cv2.bitwise_and(rgb, rgb, mask=inside)
    known = cv2.resize(masked, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    near = np.zeros((size[1], size[0], 3), np.float32)
    weight = np.zeros((size[1], size[0], 1), np.float32)
    for reach in (1, 4):  # the wider blur only where the narrow one finds nothing
        share = cv2.GaussianBlur(solid, (0, 0), reach)[..., None]
        left = 1 - weight
        taken = left * np.clip(share * 8, 0, 1)
        near = near + cv2.GaussianBlur(known, (0, 0), reach) / np.maximum(share, 1e-4) * taken
        weight = weight + taken
    filled = np.dstack([near / np.maximum(weight, 1e-4), weight])
    filled = cv2.resize(filled, (width, height))
    outside = 1 - cv2.blur(inside * np.float32(1), (5, 5))
    outside = (outside * (filled[..., 3] > 0.01))[..., None]
    return np.asarray(rgb + (filled[..., :3] - rgb) * outside + 0.5, np.uint8)


def _smoothstep(share: NDArray[np.floating]) -> Floats:
    held = np.clip(share, 0, 1)
    return np.asarray(held * held * (3 - 2 * held), np.float32)
