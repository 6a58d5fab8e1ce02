"""Steps of the filters of looks: ink lines, glow, paper, blocks.

They work on frames of (h, w, 4) RGBA at a half or a quarter of the size where that is not seen,
which keeps a look within a few milliseconds a frame. Textures are made once and stand still on the
screen, so that a still scene does not flicker.
"""

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from render.studio.contracts.scene import Stage

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]


def shrink_factor(stage: Stage) -> int:
    """By how much a filter may shrink frames and still leave faces recognisable."""
    return 2 if min(stage.height, stage.width) >= 480 else 1


def shrink(frame: MatLike, factor: int) -> Pixels:
    """The frame at 1/`factor` of its size, averaged."""
    height, width = frame.shape[:2]
    size = max(1, width // factor), max(1, height // factor)
    return np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)


def enlarge(small: MatLike, like: MatLike) -> Pixels:
    """A small picture in the size of `like`, smooth."""
    size = like.shape[1], like.shape[0]
    return np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def ink_lines(half: MatLike, width: float, strength: float) -> Pixels:
    """Dark lines along the edges of a small frame, (h, w), 255 where there is none.

    A difference of Gaussians (Winnemoeller's XDoG without its thresholding): it answers softly,
    so that lines do not jump. `width`: of the lines, pixels; `strength`: how fast they darken.
    """
    grey = cv2.cvtColor(half, cv2.COLOR_RGBA2GRAY)
    near = cv2.GaussianBlur(grey, (0, 0), width)
    far = cv2.GaussianBlur(grey, (0, 0), width * 1.8)
    edge = cv2.subtract(far, near)
    ramp = np.arange(256, dtype=np.float32)
    lines = np.clip(255 - strength * np.clip(ramp - 2.0, 0, None), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(edge, lines), np.uint8)


def skin_mask(half: MatLike) -> Pixels:
    """Where a small frame has the colours of skin, (h, w), 255 in the middle of it, soft.

    The chroma range of Chai and Ngan, "Face segmentation using skin-color map" (1999), which holds
    for light and dark skin alike; other things of that colour are taken for skin too.
    """
    chroma = cv2.cvtColor(half, cv2.COLOR_RGB2YCrCb)
    found = cv2.inRange(chroma, np.array([30, 133, 77]), np.array([255, 173, 127]))
    return np.asarray(cv2.blur(found, (9, 9)), np.uint8)


def multiply(frame: MatLike, factor: MatLike) -> None:
    """Darkens the frame in place by a factor in 1/255, (h, w) or (h, w, 4); alpha stays."""
    if factor.ndim == 2:
        factor = cv2.cvtColor(factor, cv2.COLOR_GRAY2RGBA)
    cv2.multiply(frame, factor, dst=frame, scale=1 / 255)


def add_glow(frame: MatLike, threshold: int, spread: float, strength: float) -> None:
    """Lets what is brighter than `threshold` shine over its surroundings, in place.

    `spread`: in heights of the frame.
    """
    small = shrink(frame, 4)
    floor = np.full_like(small, threshold)
    floor[..., 3] = 255
    bright = cv2.subtract(small, floor)
    soft = cv2.GaussianBlur(bright, (0, 0), max(0.8, spread * frame.shape[0] / 4))
    glow = cv2.convertScaleAbs(soft, alpha=strength)
    cv2.add(frame, enlarge(glow, frame), dst=frame)


def noise_field(stage: Stage, grain: float, size: tuple[int, int], layer: int = 0) -> Floats:
    """Smooth noise, about -1 to 1, (h, w), the same for the same stage.

    `grain`: size of its spots in pixels. `layer`: another number gives another field.
    """
    height, width = size
    chance = np.random.default_rng((stage.seed, layer, 77))
    rough = max(2, round(height / grain)), max(2, round(width / grain))
    coarse = chance.standard_normal(rough).astype(np.float32)
    field = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(field, -2, 2) / 2, np.float32)


def paper(stage: Stage, roughness: float) -> Pixels:
    """The tooth of paper as a factor in 1/255, (h, w, 4); `roughness`: 0-1."""
    size = stage.height, stage.width
    unit = stage.height / 720
    tooth = 0.6 * noise_field(stage, 1.6 * max(unit, 0.7), size, 1)
    tooth += 0.4 * noise_field(stage, 5 * unit, size, 2) + 0.3 * noise_field(
        stage, 60 * unit, size, 3
    )
    grey = np.clip(255 * (1 - roughness * (0.5 + 0.5 * tooth)), 0, 255).astype(np.uint8)
    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])


def wobble(stage: Stage, size: tuple[int, int], reach: float) -> tuple[Floats, Floats]:
    """Maps for `cv2.remap` that shift edges by up to `reach` pixels, like a brush that bleeds."""
    height, width = size
    xs, ys = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    grain = height / 26
    return (
        xs + reach * noise_field(stage, grain, size, 4),
        ys + reach * noise_field(stage, grain, size, 5),
    )
