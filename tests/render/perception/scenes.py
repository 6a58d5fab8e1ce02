"""Frames of sample people, and what tests do to them."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from render.kit.kit import Floats, Pixels
from render.sample_people import selfie
from tests.support.video_clips import write_clip

FPS = 12
SIZE = (480, 640)

Frames = list[Pixels]
Change = Callable[[Pixels, int], Pixels]


def acted(models: Path, person: str = "sunny", turns: tuple[str, ...] = ()) -> Frames:
    """Frames at `FPS` of somebody who speaks for two seconds and then makes the turns."""
    rate = 16000
    times = np.arange(2 * rate) / rate
    hum = (0.3 * np.sin(2 * np.pi * 200 * times) * np.sin(2 * np.pi * 1.5 * times)).astype("f4")
    whole = selfie.SelfieScript(hum, rate, turns, person, SIZE, seconds=3.2)
    frames = list(selfie.frames(whole, models))
    ticks = np.arange(0, len(frames), selfie.FPS / FPS)
    return [frames[int(tick)] for tick in ticks]


def clip(path: Path, frames: Frames, sound: Floats | None, rate: int = 48000) -> Path:
    """The frames as a clip."""
    return write_clip(
        path,
        lambda time: frames[min(round(time * FPS), len(frames) - 1)],
        seconds=len(frames) / FPS,
        fps=FPS,
        sound=None if sound is None else sound[: len(frames) * rate // FPS],
        rate=rate,
    )


def tilted(picture: Pixels, yaw: float, pitch: float) -> Pixels:
    """A photograph held in the hand and turned, degrees: a flat thing seen in perspective."""
    height, width = picture.shape[:2]
    corners = np.array([(0, 0, 0), (width, 0, 0), (width, height, 0), (0, height, 0)], float)
    middle = np.array([width / 2, height / 2, 0])
    a, b = np.radians([yaw, pitch])
    across = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    along = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    turned = (corners - middle) @ (across @ along).T
    far = 3.0 * width
    seen = middle[:2] + turned[:, :2] * (far / (far + turned[:, 2:]))
    move = cv2.getPerspectiveTransform(corners[:, :2].astype("f4"), seen.astype("f4"))
    shown = cv2.warpPerspective(picture, move, (width, height), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(shown, np.uint8)
