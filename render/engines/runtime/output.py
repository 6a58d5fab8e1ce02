"""Writes generated frames and sound as a marked clip of the order's size."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from render.contract.errors import Cancelled
from render.contract.order import RenderOrder
from render.contract.renderer import IsCancelled, Progress
from render.engines.planning.plan import ClipPlan
from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.output.clip_writer import ClipWriter, StepSeconds
from render.sound.loudness import RATE
from render.sound.resample import resample

AnyFloats = NDArray[Any]


def write_clip(
    order: RenderOrder,
    planned: ClipPlan,
    frames: Sequence[AnyFloats],
    sound: Floats,
    models: ModelStore,
    progress: Progress,
    is_cancelled: IsCancelled,
    start: float = 0.9,
) -> StepSeconds:
    """Writes `order.out` at the engine's frame rate; returns the seconds of the writer by step.

    `frames`: (h, w, 3) RGB each, floats 0-1 or bytes 0-255; frames beyond the planned length are
    left out. `sound`: (n, 2) at 48 kHz. Progress goes from `start` to 1.
    Raises Cancelled, MissingPiece.
    """
    count = min(planned.kept_frames, len(frames))
    with ClipWriter(order.out, order.size, planned.fps, order.clip_id, models, sound) as writer:
        for number in range(count):
            if is_cancelled():
                raise Cancelled("cancelled")
            writer.write(fit_to_size(to_pixels(frames[number]), order.size))
            progress(start + (1 - start) * (number + 1) / count)
    return writer.spent


def to_pixels(frame: AnyFloats) -> Pixels:
    """Floats 0-1 become bytes 0-255, NaN becomes 0. Bytes are returned as they are."""
    if frame.dtype == np.uint8:
        return frame
    return np.asarray(np.rint(np.clip(np.nan_to_num(frame), 0, 1) * 255), np.uint8)


def fit_to_size(picture: Pixels, size: tuple[int, int]) -> Pixels:
    """The picture scaled to cover `size` (width, height), and cut to it around the middle."""
    high, wide = picture.shape[:2]
    width, height = size
    if (wide, high) == (width, height):
        return np.ascontiguousarray(picture)
    scale = max(Fraction(width, wide), Fraction(height, high))
    cut_w, cut_h = min(wide, round(width / scale)), min(high, round(height / scale))
    left, top = (wide - cut_w) // 2, (high - cut_h) // 2
    cut = picture[top : top + cut_h, left : left + cut_w]
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(cut, size, interpolation=interpolation), np.uint8)


def to_stereo(samples: AnyFloats, rate: int, seconds: float) -> Floats:
    """Sound, (channels, n) or (n,) at `rate`, as (n, 2) at 48 kHz, `seconds` long, within -1..1."""
    channels = np.atleast_2d(np.nan_to_num(np.asarray(samples, np.float32)))[:2]
    count = round(seconds * RATE)
    sound = resample(np.ascontiguousarray(channels.T), rate, RATE)
    sound = np.repeat(sound, 2, axis=1) if sound.shape[1] == 1 else sound
    out = np.zeros((count, 2), np.float32)
    part = sound[:count]
    out[: len(part)] = np.clip(part, -1, 1)
    return out
