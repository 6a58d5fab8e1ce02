"""Turns a glyph into a drawing that belongs beside the cast: outline, form, light, haze.

Everything soft is computed at low resolution: light over a form has no detail.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from render.studio.art.pixels import Pixels
from render.studio.contracts.scene import Colour, Light

Plane = NDArray[np.float32]

VERSION = 1
"""Of the treatment. Raise it when the same input gives other pixels: kept pictures become stale."""

_FORM_PIXELS = 112
"""Longer side of the picture in which the form is computed."""
_INK = np.array([0.05, 0.04, 0.09], np.float32)
"""What outlines are mixed with; the same as the cast's."""
_THINNEST = 1.2  # width of an outline in pixels
_STRAY = 0.6  # alpha below which a pixel gets no outline: glows and shadows are no bodies


@dataclass(frozen=True)
class Treatment:
    """How a glyph is treated.

    `light`: of the scene. `outline`: width in heights of the glyph. `haze`: colour and share, 0-1,
    of the air in front of it. `glows`: it shines by itself, so the dark leaves it as it is.
    """

    light: Light
    outline: float
    haze: tuple[Colour, float] | None = None
    glows: bool = False


def treat(glyph: Pixels, treatment: Treatment) -> Pixels:
    """The drawing, with `find_padding` pixels more on every side than the glyph.

    Takes and gives premultiplied RGBA (h, w, 4). The light comes from its angle whatever the
    picture shows: a thing that looks the other way is flipped before.
    """
    padding = find_padding(treatment, len(glyph))
    padded = np.pad(glyph, ((padding, padding), (padding, padding), (0, 0)))
    alpha = padded[..., 3]
    small = _shrink(padded)
    tone = _light_form(small, treatment)
    size = alpha.shape[1], alpha.shape[0]
    body = np.asarray(padded[..., :3] * cv2.resize(tone, size), np.float32)
    ink = _grow(alpha, _width(treatment, len(glyph)))
    line = _line_colours(small, treatment, size)
    if treatment.haze:
        air, share = treatment.haze
        body = body * np.float32(1 - share) + _rgb(air) * np.float32(share) * alpha[..., None]
        line = line * np.float32(1 - 0.6 * share) + _rgb(air) * np.float32(153 * share)
    under = np.maximum(ink - alpha, 0)
    drawn = np.empty_like(padded)
    drawn[..., 3] = np.clip(alpha + under + 0.5, 0, 255)
    body = np.minimum(body, alpha[..., None]) + line * (under[..., None] / 255)
    drawn[..., :3] = np.minimum(body + 0.5, drawn[..., 3:])
    return drawn


def find_padding(treatment: Treatment, height: int) -> int:
    """Pixels that the outline needs round a glyph of a height in pixels."""
    return math.ceil(_width(treatment, height)) + 3


def _width(treatment: Treatment, height: int) -> float:
    """Of the outline, in pixels."""
    return max(_THINNEST, treatment.outline * height)


def _shrink(padded: Pixels) -> Plane:
    """The picture at low resolution, 0-1, premultiplied."""
    height, width = padded.shape[:2]
    share = min(1.0, _FORM_PIXELS / max(height, width))
    size = max(2, round(width * share)), max(2, round(height * share))
    small = cv2.resize(padded, size, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32) / np.float32(255)


def _light_form(small: Plane, treatment: Treatment) -> Plane:
    """Factors on the colours: the lit side, the shade, and the light along the lit edge.

    The form is guessed from the silhouette: it is highest where it is widest, as if inflated.
    """
    light, alpha = treatment.light, small[..., 3]
    height, width = alpha.shape
    angle = math.radians(light.angle)
    toward = math.cos(angle), -math.sin(angle)
    slope = np.zeros_like(alpha)
    for sigma, weight in ((0.035, 0.9), (0.1, 1.3)):
        reach = sigma * max(height, width)
        room = math.ceil(2 * reach)
        wide = cv2.copyMakeBorder(alpha, room, room, room, room, cv2.BORDER_CONSTANT, value=0)
        soft = cv2.GaussianBlur(wide, (0, 0), reach)
        dx, dy = (
            cv2.Sobel(soft, cv2.CV_32F, *way, ksize=3, scale=1 / 8) for way in ((1, 0), (0, 1))
        )
        facing = -(dx * toward[0] + dy * toward[1]) * reach * 2.2
        slope += weight * facing[room : room + height, room : room + width]
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    across = (columns / width - 0.5) * toward[0] + (rows / height - 0.5) * toward[1]
    lit = np.clip(0.6 + 0.34 * across + 0.62 * slope, 0, 1)[..., None]
    key, fill = _rgb(light.key) * 1.05, _rgb(light.fill) * 0.8
    base = _rgb(light.key) * 0.55 + _rgb(light.fill) * 0.45
    # Three tones as on the cast: shade, base, lit.
    tone = np.where(lit < 0.5, fill + (base - fill) * lit * 2, base + (key - base) * (lit * 2 - 1))
    edge = np.clip(slope - 0.25, 0, 1)[..., None] * (0.35 + 0.65 * light.rim_strength)
    tone = tone + edge * _rgb(light.rim) * 0.5
    if treatment.glows:
        tone = np.maximum(tone, 1.0) * 0.5 + 0.5
    return np.asarray(tone, np.float32)


def _line_colours(small: Plane, treatment: Treatment, size: tuple[int, int]) -> Plane:
    """The colours of the outline, 0-255: darker than the body beside it, as the cast's are."""
    reach = max(1.0, 0.06 * max(small.shape[:2]))
    near = cv2.GaussianBlur(small, (0, 0), reach)
    mean = small[..., :3].sum((0, 1)) / max(1e-3, float(small[..., 3].sum()))
    local = near[..., :3] / np.maximum(near[..., 3:], 1e-3)
    local = np.where(near[..., 3:] > 0.01, local, mean)
    dark = (local * 0.6 + mean * 0.4) * _rgb(treatment.light.fill) * 0.7
    line = np.asarray((dark * 0.42 + _INK * 0.58) * (0.62 * 255), np.float32)
    return np.asarray(cv2.resize(line, size), np.float32)


def _grow(alpha: Pixels, width: float) -> Plane:
    """The silhouette grown by `width` pixels, 0-255, as smooth as it was."""
    empty = (alpha < 255 * _STRAY).astype(np.uint8)
    away, nearest = cv2.distanceTransformWithLabels(
        empty, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    coverage = np.ones(int(nearest.max()) + 1, np.float32)
    body = empty == 0
    coverage[nearest[body]] = alpha[body] / np.float32(255)
    # A pixel of the edge reaches as far beyond its middle as it is covered.
    grown = np.clip(np.float32(width) + coverage[nearest] - away, 0, 1) * np.float32(255)
    return np.asarray(cv2.GaussianBlur(grown, (0, 0), 0.5), np.float32)


def _rgb(colour: Colour) -> Plane:
    return np.array(colour, np.float32)
