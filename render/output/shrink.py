"""Re-encodes a finished clip within a number of bytes, for chats that limit file sizes.

The picture keeps its size as long as there are enough bits per pixel and is scaled down otherwise.
Label and mark are part of the pictures and survive; the caller (`bot.clip_shrinker`) checks that
the mark can still be read and signs the credentials again, because re-encoding breaks them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from pathlib import Path

import av
from av.video.frame import PictureType
from av.video.reformatter import Interpolation

from render.perception.intake import LIMITS, MediaSource, open_clip
from render.video.encoder import add_video, open_container

MIN_BITS_PER_PIXEL = 0.045
"""Bits per pixel below which a smaller picture looks better than a coarser one."""
MIN_SHORT_SIDE = 360
"""Short side in pixels below which the label is illegible."""
_CREDENTIALS = 48 * 2**10  # bytes reserved for signing, with a margin
_BOXES = 0.96  # share of the bytes left for pictures and sound; the rest is container overhead
_TRIES = 3
_LESS = 0.85  # factor of the budget after a try in which the encoder exceeded it


@dataclass(frozen=True)
class Budget:
    """`size`: width and height in pixels. `bits`: for the pictures, per second."""

    size: tuple[int, int]
    bits: int


def plan_budget(
    size: tuple[int, int], fps: float, seconds: float, sound_bits: float, most: int
) -> Budget | None:
    """The picture size and bit rate that fit into `most` bytes; None when too few remain.

    `sound_bits`: bit rate of the sound.
    """
    bits = 8 * _BOXES * (most - _CREDENTIALS) / seconds - sound_bits
    if bits <= 0:
        return None
    each = bits / (size[0] * size[1] * fps)
    scale = min(1.0, sqrt(each / MIN_BITS_PER_PIXEL))
    if scale < 1 and min(size) * scale < MIN_SHORT_SIDE:
        return None
    small = [round(side * scale) // 2 * 2 for side in size]
    return Budget((small[0], small[1]), int(bits))


def shrink(clip: Path, out: Path, most: int) -> bool:
    """Writes the clip to `out` with at most `most` bytes, including its future credentials.

    Returns False when that is not possible. Raises Unreadable, av.FFmpegError, OSError.
    """
    less = 1.0
    for _ in range(_TRIES):
        with open_clip(clip, LIMITS) as source:
            seconds = float(source.container.duration or 0) / av.time_base
            fps = source.picture.average_rate or Fraction(30)
            sound_bits = source.sound.codec_context.bit_rate if source.sound is not None else 0
            size = source.picture.width, source.picture.height
            budget = plan_budget(
                size, float(fps), max(seconds, 1.0), sound_bits or 0, int(most * less)
            )
            if budget is None:
                return False
            _write(source, out, budget, fps)
        if out.stat().st_size <= most - _CREDENTIALS:
            return True
        less *= _LESS
    return False


def _write(source: MediaSource, out: Path, budget: Budget, fps: Fraction) -> None:
    with open_container(out) as container:
        video = add_video(container, budget.size, round(fps))
        codec = video.codec_context
        codec.bit_rate = budget.bits
        # A constant rate: no second may take more than its share of the budget.
        limits = {"maxrate": str(budget.bits), "bufsize": str(budget.bits)}
        codec.options = {"preset": "medium", "threads": "2"} | limits
        sound = None if source.sound is None else container.add_stream_from_template(source.sound)
        for packet in source.container.demux(*_streams(source)):
            if packet.stream is source.picture:
                for frame in packet.decode():
                    container.mux(video.encode(_scaled(frame, budget.size)))  # type: ignore[arg-type]
            elif sound is not None and packet.dts is not None:
                packet.stream = sound
                container.mux(packet)
        container.mux(video.encode(None))


def _streams(source: MediaSource) -> Iterator[av.VideoStream | av.AudioStream]:
    yield source.picture
    if source.sound is not None:
        yield source.sound


def _scaled(frame: av.VideoFrame, size: tuple[int, int]) -> av.VideoFrame:
    width, height = size
    if (frame.width, frame.height) == size:
        return _plain(frame)
    return _plain(frame.reformat(width=width, height=height, interpolation=Interpolation.AREA))


def _plain(frame: av.VideoFrame) -> av.VideoFrame:
    frame.pict_type = PictureType.NONE  # the encoder chooses, not the source
    return frame
