"""Blends a person's own mouths and blinks onto their base head, and lights heads."""

import math
from dataclasses import dataclass, replace

import cv2
import numpy as np

from render.kit.kit import Floats, Head, Pixels
from render.studio.contracts.scene import Colour, Light

FOREHEAD, CHIN, BROWS, TEMPLES = 10, 152, (105, 334), (127, 356)

# Points of the 468-point mesh that do not move with speech and blinks.
_STEADY = (33, 133, 362, 263, 168, 6, 197, 127, 356, 10, 109, 338)
_LOWER = (132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361)
_LOWER_TOP = (411, 425, 327, 2, 98, 205, 187)
EYES = (
    (33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7),
    (263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249),
)
_CHEEKS = (50, 280, 205, 425, 151, 101, 330)
_BRIGHTEST = 0.92  # of the channels of lit skin: brighter faces look bleached
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)


def face_height(landmarks: Floats) -> float:
    """Top of the forehead to the chin, pixels."""
    return float(np.linalg.norm(landmarks[FOREHEAD, :2] - landmarks[CHIN, :2]))


def laid_over(head: Head, base: Head) -> Head | None:
    """Another head of the same person aligned with the base head; None if that fails."""
    moved, _ = cv2.estimateAffinePartial2D(
        head.landmarks[list(_STEADY), :2], base.landmarks[list(_STEADY), :2], method=cv2.LMEDS
    )
    if moved is None:
        return None
    height, width = base.image.shape[:2]
    image = cv2.warpAffine(head.image, moved, (width, height))
    return Head(np.asarray(image, np.uint8), base.landmarks, 0, 0, head.mouth, head.eyes)


def with_mouth(base: Head, other: Head) -> Pixels:
    """`base` with the lower face of `other`, which is aligned with it."""
    fh = face_height(base.landmarks)
    points = base.landmarks[list(_LOWER + _LOWER_TOP), :2].copy()
    points[: len(_LOWER), 1] += fh * 0.05  # an open jaw reaches lower
    return _patched(base, other, points, fh * 0.035)


def with_eyes(base: Head, other: Head) -> Pixels:
    """`base` with the eyes and lids of `other`, which is aligned with it."""
    fh = face_height(base.landmarks)
    image = base.image
    for eye in EYES:
        points = base.landmarks[list(eye), :2]
        middle = points.mean(0)
        around = (middle + (points - middle) * (1.35, 2.3)).astype(np.float32)
        patched = Head(image, base.landmarks, 0, 0, 0, 0)
        image = _patched(patched, other, around, fh * 0.018)
    return image


def skin(head: Head) -> Colour:
    """Median colour of the cheeks and the forehead, 0-1."""
    r, g, b = _cheek(head) / 255
    return float(r), float(g), float(b)


def exposure(head: Head) -> float:
    """Factor that corrects the exposure of a face that is too dark or too bright.

    At most a quarter, and only half of the way, so that nobody's skin becomes another colour.
    """
    luma = float(np.dot(_cheek(head), _LUMA)) / 255
    return float(np.clip(math.sqrt(0.62 / max(luma, 0.05)), 0.9, 1.25))


def with_clean_edge(head: Head) -> Head:
    """The head without the fringe of its old background, for dark and light scenes alike.

    Near the edge, what is brighter than the colours further inside is drawn towards them: rooms
    behind people are bright. The faintest part of the edge is cut off.
    """
    reach = max(1.0, face_height(head.landmarks) * 0.03)
    alpha = head.image[..., 3]
    size = 2 * round(reach) + 1
    core = cv2.erode(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    inside = core.astype(np.float32) / 255
    weight = cv2.GaussianBlur(inside, (0, 0), reach * 1.4)
    colours = head.image[..., :3].astype(np.float32)
    spread = cv2.GaussianBlur(colours * inside[..., None], (0, 0), reach * 1.4)
    inner = spread / np.maximum(weight, 1e-3)[..., None]
    soft = cv2.GaussianBlur(inside, (0, 0), reach * 0.5)
    # Nothing is known where no core is near; there the colours stay.
    share = ((1 - soft) * 0.75 * np.clip(weight * 40, 0, 1))[..., None]
    out = head.image.copy()
    out[..., :3] = np.clip(colours + np.minimum(inner - colours, 0) * share + 0.5, 0, 255)
    out[..., 3] = np.clip((alpha.astype(np.float32) - 40) * (255 / 200), 0, 255)
    return replace(head, image=out)


@dataclass(frozen=True)
class Lighting:
    """What a light does to a head: factors in 1/128 and an edge light to add, (h, w, 4) each."""

    factor: Pixels
    edge: Pixels

    def on(self, image: Pixels) -> Pixels:
        """The head under the light, premultiplied. Takes a picture with straight alpha."""
        alpha = cv2.cvtColor(image[..., 3], cv2.COLOR_GRAY2RGBA)
        alpha[..., 3] = 255
        out = cv2.multiply(image, self.factor, scale=1 / 128)
        out = cv2.multiply(cv2.add(out, self.edge), alpha, scale=1 / 255)
        return np.asarray(out, np.uint8)


def lighting(head: Head, light: Light) -> Lighting:
    """The light of a scene on a head, with its exposure corrected.

    The head is taken as an ellipsoid around the face; Lambert's cosine on it, softened. Light that
    would bleach the brightest skin is turned down, with its colours kept.
    """
    height, width = head.image.shape[:2]
    landmarks, fh = head.landmarks, face_height(head.landmarks)
    x, y = landmarks[list(TEMPLES), :2].mean(0) * 0.6 + landmarks[CHIN, :2] * 0.4
    dx, dy = math.cos(math.radians(light.angle)), -math.sin(math.radians(light.angle))
    xs = (np.arange(width, dtype=np.float32) - x) * (dx / (fh * 1.24))
    ys = (np.arange(height, dtype=np.float32) - y + fh * 0.12) * (dy / (fh * 1.24))
    share = np.clip(xs[None, :] + ys[:, None] + 0.62, 0, 1)
    share = share * share * (3 - 2 * share)
    brightest = float((_cheek(head, 90) * light.key).max()) / 255 * exposure(head)
    gain = exposure(head) * min(1.0, _BRIGHTEST / max(brightest, 1e-3)) * 128
    steps = np.linspace(0, 1, 256)[:, None]
    ramp = np.full((256, 4), 128.0)
    ramp[:, :3] = (np.array(light.fill) * (1 - steps) + np.array(light.key) * steps) * gain
    factor = np.clip(ramp, 0, 255).astype(np.uint8)[np.asarray(share * 255, np.uint8)]
    soft = cv2.GaussianBlur(head.image[..., 3], (0, 0), fh * 0.012)
    reach = fh * 0.035
    moved = np.array([[1, 0, -dx * reach], [0, 1, -dy * reach]])
    inside = cv2.warpAffine(soft, moved, (width, height))
    rim = np.array([*light.rim, 0.0]) * light.rim_strength
    glow = np.clip(np.arange(256)[:, None] * rim, 0, 255).astype(np.uint8)
    return Lighting(factor, glow[cv2.subtract(soft, inside)])


def _patched(base: Head, other: Head, outline: Floats, feather: float) -> Pixels:
    mask = np.zeros(base.image.shape[:2], np.uint8)
    cv2.fillPoly(mask, [np.round(outline * 8).astype(np.int32)], 255, cv2.LINE_AA, 3)
    mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), feather), np.uint8)
    x, y, width, height = cv2.boundingRect(mask)
    part = np.s_[y : y + height, x : x + width]
    gain = np.clip(_cheek(base) / np.maximum(_cheek(other), 5), 0.7, 1.4)
    matched = other.image[part].astype(np.float32)
    matched[..., :3] *= gain
    share = mask[part][..., None].astype(np.float32) / 255
    mixed = base.image[part] + (np.minimum(matched, 255) - base.image[part]) * share
    out = base.image.copy()
    out[part] = np.asarray(mixed + 0.5, np.uint8)
    return out


def _cheek(head: Head, percent: float = 50) -> Floats:
    """A percentile of the colours of the skin by channel, the median by default, (3,), 0-255."""
    reach = max(2, int(face_height(head.landmarks) * 0.03))
    spots = []
    for x, y in head.landmarks[list(_CHEEKS), :2].astype(int):
        spot = head.image[max(y - reach, 0) : y + reach, max(x - reach, 0) : x + reach]
        spots.append(spot[spot[..., 3] > 240][:, :3])
    samples = np.concatenate(spots)
    return np.asarray(
        np.percentile(samples, percent, 0) if len(samples) else (205, 155, 130), np.float32
    )
