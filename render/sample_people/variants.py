"""Makes other people from the sample portrait by changing its proportions and colours."""

from dataclasses import dataclass

import cv2
import numpy as np

from render.kit.kit import Floats, Pixels

_EYES = ((33, 133, 159, 145), (362, 263, 386, 374))
_NOSE = (4, 1, 98, 327)
_LIPS = (61, 291, 0, 17)
_BROWS = ((70, 105, 107), (300, 334, 336))
_CHEEKS = (205, 425)
_JAW = (172, 397)
_CHIN = (152,)
_EYE_LINE, _SIDES = 168, (234, 454)


@dataclass(frozen=True)
class SampleVariant:
    """How a sample person differs from the portrait.

    Sizes are factors: of the eyes, nose, lips, the width of the jaw, the height of the chin.
    `eyes_apart`, `brows_up`, `nose_down`: shifts in widths of the face. `hair`: factor for the
    brightness of hair and brows. `mirrored`: left and right swapped. `colours`: factors for red,
    green, blue of the whole picture.
    """

    eyes: float = 1.0
    nose: float = 1.0
    lips: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    eyes_apart: float = 0.0
    brows_up: float = 0.0
    nose_down: float = 0.0
    hair: float = 1.0
    mirrored: bool = False
    colours: tuple[float, float, float] = (1.0, 1.0, 1.0)


PEOPLE = {
    "sunny": SampleVariant(),
    "river": SampleVariant(
        eyes=1.16,
        nose=1.25,
        lips=0.85,
        jaw=1.2,
        chin=1.2,
        eyes_apart=-0.065,
        brows_up=0.03,
        nose_down=0.05,
        hair=0.36,
        mirrored=True,
        colours=(0.86, 0.8, 0.77),
    ),
}


def apply_variant(image: Pixels, landmarks: Floats, shows: Floats, person: SampleVariant) -> Pixels:
    """The portrait changed into that person; (h, w, 3) RGB in and out.

    `shows`: (h, w), probability that a pixel belongs to the person, 0-1.
    """
    height, width = image.shape[:2]
    wide = float(np.ptp(landmarks[list(_SIDES), 0]))
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    sx, sy = xs.copy(), ys.copy()

    def middle(points: tuple[int, ...]) -> Floats:
        return np.asarray(landmarks[list(points), :2].mean(0), np.float32)

    def near(at: Floats, reach: float) -> Floats:
        away = ((xs - at[0]) ** 2 + (ys - at[1]) ** 2) / (reach * wide) ** 2
        return np.asarray(np.exp(-away), np.float32)

    def grow(at: Floats, reach: float, across: float, down: float) -> None:
        share = near(at, reach)
        sx[:] += (xs - at[0]) * share * (1 / across - 1)
        sy[:] += (ys - at[1]) * share * (1 / down - 1)

    def shift(at: Floats, reach: float, across: float, down: float) -> None:
        share = near(at, reach) * wide
        sx[:] -= across * share
        sy[:] -= down * share

    for side, eye, brow in zip((-1, 1), _EYES, _BROWS, strict=True):
        grow(middle(eye), 0.16, person.eyes, person.eyes)
        shift(middle(eye), 0.17, side * person.eyes_apart, 0)
        shift(middle(brow), 0.14, 0, -person.brows_up)
    grow(middle(_NOSE), 0.17, person.nose, 1 + (person.nose - 1) / 3)
    shift(middle(_NOSE), 0.15, 0, person.nose_down)
    grow(middle(_LIPS), 0.2, 1 + (person.lips - 1) / 2, person.lips)
    grow(middle(_JAW), 0.5, person.jaw, 1.0)
    shift(middle(_CHIN), 0.3, 0, (person.chin - 1) / 3)
    hair = _hair(image, landmarks, wide) * shows
    tinted = image * (1 - hair * (1 - person.hair))[..., None] * np.array(person.colours)
    out = cv2.remap(tinted.astype(np.float32), sx, sy, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE)
    out = cv2.flip(out, 1) if person.mirrored else out
    return np.asarray(np.clip(np.round(out), 0, 255), np.uint8)


def _hair(image: Pixels, landmarks: Floats, wide: float) -> Floats:
    """0-1: the area around the upper face, and anything up there that is darker than skin."""
    face = np.zeros(image.shape[:2], np.uint8)
    cv2.fillConvexPoly(face, cv2.convexHull(np.round(landmarks[:, :2]).astype(np.int32)), 255)
    inside = cv2.GaussianBlur(face, (0, 0), 0.02 * wide).astype(np.float32) / 255
    luma = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), (0, 0), 0.01 * wide)
    dark = np.clip((170 - luma.astype(np.float32)) / 30, 0, 1)
    ys = np.arange(image.shape[0], dtype=np.float32)[:, None]
    eyes, nose = float(landmarks[_EYE_LINE, 1]), float(landmarks[_NOSE[0], 1])
    upper = np.clip((eyes - ys) / (0.06 * wide) + 0.5, 0, 1)
    middle = np.clip((nose - ys) / (0.06 * wide) + 0.5, 0, 1)
    around = (1 - inside) * np.maximum(upper, dark * middle)
    lids = float(landmarks[[_EYES[0][2], _EYES[1][2]], 1].mean())
    brows = float(landmarks[[_BROWS[0][1], _BROWS[1][1]], 1].mean())
    above = np.clip(((lids + brows) / 2 - ys) / (0.03 * wide) + 0.5, 0, 1)  # not the lashes
    return np.asarray(np.maximum(around, inside * above * dark), np.float32)
