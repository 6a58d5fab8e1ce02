"""Real little clips, made on the spot: any codec, container, rotation, timing, with or without
sound."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Picture = Callable[[float], Pixels]

CORNERS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220), "grey": (128,) * 3}
"""Colours of `card`: top left, top right, bottom left, bottom right."""

_CLOCK = Fraction(1, 90000)
_SOUND_CODECS = {".webm": "libopus", ".3gp": "libopencore_amrnb", ".mpg": "mp2", ".avi": "mp2"}
_QUICK = {
    "libx264": {"preset": "ultrafast", "crf": "20"},
    "libx265": {"preset": "ultrafast", "crf": "20", "x265-params": "log-level=none:pools=1"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8", "crf": "25", "b": "0"},
    "libsvtav1": {"preset": "12", "crf": "30", "svtav1-params": "lp=1"},
}


def card(width: int = 160, height: int = 120) -> Picture:
    """A picture whose corners tell which way up it is and whose middle brightens with time.

    The middle third is grey, black at 0 s and white at 4 s.
    """
    red, green, blue, grey = CORNERS.values()
    still = np.zeros((height, width, 3), np.uint8)
    still[: height // 2, : width // 2] = red
    still[: height // 2, width // 2 :] = green
    still[height // 2 :, : width // 2] = blue
    still[height // 2 :, width // 2 :] = grey

    def picture(time: float) -> Pixels:
        now = still.copy()
        middle = (slice(height // 3, height * 2 // 3), slice(width // 3, width * 2 // 3))
        now[middle] = min(255, round(time * 255 / 4))
        return now

    return picture


def tone(seconds: float, hertz: float = 440.0, rate: int = 48000) -> Floats:
    """A sine at a quarter of full scale."""
    times = np.arange(round(seconds * rate)) / rate
    return (0.25 * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


@contextmanager
def _kept_scheduling() -> Iterator[None]:
    """libsvtav1 run by root gives the thread that calls it real-time priority, and so every process
    that is started later: Chromium, which takes it back, then waits for its driver for ever."""
    policy, priority = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        yield
    finally:
        os.sched_setscheduler(0, policy, priority)


@_kept_scheduling()
def write_clip(
    path: Path,
    picture: Picture | None = None,
    *,
    seconds: float = 1.0,
    fps: float = 24,
    times: Sequence[float] | None = None,
    codec: str = "libx264",
    pixels: str = "yuv420p",
    options: dict[str, str] | None = None,
    rotation: int = 0,
    mirrored: bool = False,
    pixel_shape: Fraction | None = None,
    sound: Floats | None = None,
    rate: int = 48000,
    sound_codec: str | None = None,
    sound_starts: float = 0.0,
    container: str | None = None,
    container_options: dict[str, str] | None = None,
) -> Path:
    """Writes a clip and returns `path`; its suffix chooses the container.

    `picture(time)` gives (h, w, 3) RGB, `card()` when left out. `times`: when each frame is
    shown, for variable frame rates; else `seconds` at `fps`. `rotation`: degrees
    counter-clockwise that a player turns the stored picture by; `mirrored`: left and right
    swapped on top of it. `pixel_shape`: width over height of a pixel. `sound`: mono samples at
    `rate`, starting `sound_starts` seconds after the picture.
    """
    picture = picture or card()
    times = [n / fps for n in range(round(seconds * fps))] if times is None else times
    height, width = picture(0.0).shape[:2]
    with av.open(
        str(path), "w", format=container, container_options=container_options or {}
    ) as out:
        shown = out.add_stream(
            codec,
            rate=Fraction(fps).limit_denominator(1001),
            options=options or _QUICK.get(codec, {}),
        )
        shown.width, shown.height, shown.pix_fmt = width, height, pixels
        shown.codec_context.thread_count = 1
        if pixel_shape is not None:
            shown.sample_aspect_ratio = pixel_shape
        if rotation or mirrored:
            shown.set_display_rotation(rotation, hflip=mirrored)
        clock = Fraction(1, round(fps)) if codec in ("mpeg2video", "mpeg4", "h263") else _CLOCK
        shown.codec_context.time_base = clock
        heard = None
        blocks: Iterator[av.AudioFrame] = iter(())
        if sound is not None:
            name = sound_codec or _SOUND_CODECS.get(path.suffix, "aac")
            heard = out.add_stream(name, rate=rate, layout="mono")
            blocks = _blocks(sound, rate, sound_starts)
        block = next(blocks, None)
        for time in times:
            while heard is not None and block is not None and block.time <= time:
                out.mux(heard.encode(block))
                block = next(blocks, None)
            frame = av.VideoFrame.from_ndarray(picture(time), format="rgb24")
            frame.pts, frame.time_base = round(time / clock), clock
            out.mux(shown.encode(frame))
        out.mux(shown.encode(None))
        if heard is not None:
            while block is not None:
                out.mux(heard.encode(block))
                block = next(blocks, None)
            out.mux(heard.encode(None))
    return path


def _blocks(sound: Floats, rate: int, starts: float) -> Iterator[av.AudioFrame]:
    size = 1024
    for at in range(0, len(sound), size):
        block = av.AudioFrame.from_ndarray(sound[None, at : at + size], "fltp", "mono")
        block.sample_rate, block.time_base = rate, Fraction(1, rate)
        block.pts = round(starts * rate) + at
        yield block
