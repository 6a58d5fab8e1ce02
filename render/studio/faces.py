"""A person's own mouths and blinks laid over their base head, and light laid over both.

All pictures here are premultiplied float32 RGBA, 0-1, on the grid of the base head.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from render.kit import Floats, Head
from render.studio.parts import Colour, Light

Sheet = NDArray[np.float32]

# Points of the 468-point mesh that speech and blinks leave where they are.
_STEADY = (33, 133, 362, 263, 168, 6, 197, 127, 356, 10, 109, 338)
_LOWER = (132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361)
_LOWER_TOP = (411, 425, 327, 2, 98, 205, 187)
_EYES = (
    (33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7),
    (263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249),
)
_CHEEKS = (50, 280, 205, 425, 151, 101, 330)
FOREHEAD, CHIN, BROWS, TEMPLES = 10, 152, (105, 334), (127, 356)


def face_height(landmarks: Floats) -> float:
    """Top of the forehead to the chin, pixels."""
    return float(np.linalg.norm(landmarks[FOREHEAD, :2] - landmarks[CHIN, :2]))


def sheet(head: Head) -> Sheet:
    """The cut-out, premultiplied."""
    pixels = head.image.astype(np.float32) / 255
    pixels[..., :3] *= pixels[..., 3:]
    return pixels


def laid_over(head: Head, base: Head) -> Sheet | None:
    """Another head of the same person moved onto the base head; None if it cannot be."""
    moved, _ = cv2.estimateAffinePartial2D(
        head.landmarks[_STEADY, :2], base.landmarks[_STEADY, :2], method=cv2.LMEDS
    )
    if moved is None:
        return None
    height, width = base.image.shape[:2]
    return np.asarray(cv2.warpAffine(sheet(head), moved, (width, height)), np.float32)


def with_mouth(base: Sheet, other: Sheet, landmarks: Floats) -> Sheet:
    """`base` with the lower face of `other`, which is laid over it."""
    fh = face_height(landmarks)
    points = landmarks[_LOWER + _LOWER_TOP, :2].copy()
    points[: len(_LOWER), 1] += fh * 0.05  # an open jaw hangs lower
    return _patched(base, other, points, fh * 0.035, landmarks)


def with_eyes(base: Sheet, other: Sheet, landmarks: Floats) -> Sheet:
    """`base` with the eyes and lids of `other`, which is laid over it."""
    fh = face_height(landmarks)
    for eye in _EYES:
        points = landmarks[eye, :2]
        middle = points.mean(0)
        base = _patched(
            base, other, middle + (points - middle) * (1.35, 2.3), fh * 0.018, landmarks
        )
    return base


def _patched(
    base: Sheet, other: Sheet, outline: Floats, feather: float, landmarks: Floats
) -> Sheet:
    mask = np.zeros(base.shape[:2], np.float32)
    cv2.fillPoly(mask, [np.round(outline * 8).astype(np.int32)], 1.0, cv2.LINE_AA, 3)
    mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), feather), np.float32)
    gain = np.clip(_cheek(base, landmarks) / np.maximum(_cheek(other, landmarks), 0.02), 0.7, 1.4)
    matched = other.copy()
    matched[..., :3] = np.minimum(matched[..., :3] * gain, other[..., 3:])
    return np.asarray(base + (matched - base) * mask[..., None], np.float32)


def _cheek(picture: Sheet, landmarks: Floats) -> Floats:
    """Median colour of the skin, (3,)."""
    reach = max(2, int(face_height(landmarks) * 0.03))
    spots = []
    for x, y in landmarks[_CHEEKS, :2].astype(int):
        spot = picture[max(y - reach, 0) : y + reach, max(x - reach, 0) : x + reach]
        spots.append(spot[spot[..., 3] > 0.95][:, :3])
    found = np.concatenate(spots)
    return np.asarray(np.median(found, 0) if len(found) else (0.8, 0.6, 0.5), np.float32)


def skin(picture: Sheet, landmarks: Floats) -> Colour:
    """Colour for drawn hands and neck."""
    r, g, b = _cheek(picture, landmarks)
    return float(r), float(g), float(b)


def exposure(picture: Sheet, landmarks: Floats) -> float:
    """Factor that brings a face lit too dark or too brightly nearer to the others.

    Only half of the way towards a usual photograph of that skin, so that nobody's skin changes.
    """
    luma = float(_cheek(picture, landmarks) @ np.float32([0.299, 0.587, 0.114]))
    return float(np.clip(math.sqrt(0.62 / max(luma, 0.05)), 0.9, 1.25))


def light_sheets(landmarks: Floats, alpha: Sheet, light: Light) -> tuple[Sheet, Sheet]:
    """What a light does to a head: a factor (h, w, 3) and an edge light to add (h, w, 3).

    The head is taken as an ellipsoid around the face; Lambert's cosine on it, softened.
    """
    height, width = alpha.shape
    fh = face_height(landmarks)
    centre = (landmarks[TEMPLES, :2].mean(0) * 0.6 + landmarks[CHIN, :2] * 0.4) - (0, fh * 0.12)
    dx, dy = math.cos(math.radians(light.angle)), -math.sin(math.radians(light.angle))
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    across = ((xs - centre[0]) * dx + (ys - centre[1]) * dy) / (fh * 0.62)
    share = np.clip(across * 0.5 + 0.62, 0, 1)
    share = (share * share * (3 - 2 * share))[..., None]
    factor = np.float32(light.fill) * (1 - share) + np.float32(light.key) * share
    reach = fh * 0.035
    moved = np.float32([[1, 0, -dx * reach], [0, 1, -dy * reach]])
    soft = cv2.GaussianBlur(alpha, (0, 0), fh * 0.012)
    inside = cv2.warpAffine(soft, moved, (width, height))
    edge = np.clip(alpha - inside, 0, 1)[..., None] * light.rim_strength
    return np.asarray(factor, np.float32), np.asarray(edge * np.float32(light.rim), np.float32)


def lit(picture: Sheet, factor: Sheet, edge: Sheet) -> NDArray[np.uint8]:
    """A picture under a light, as premultiplied bytes."""
    out = picture.copy()
    out[..., :3] = np.minimum(picture[..., :3] * factor + edge * picture[..., 3:], picture[..., 3:])
    return np.asarray(out * 255 + 0.5, np.uint8)
