"""Decodes the streams of an open clip: tolerates a few broken packets, enforces every limit."""

from collections.abc import Iterator
from itertools import chain, groupby
from typing import overload

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from render.contract.errors import Unreadable
from render.perception.intake import (
    IntakeLimits,
    MediaSource,
    check_decoded,
    check_frames,
    check_seconds,
    check_size,
)

Floats = NDArray[np.float32]

_THREADS = 2  # each decoder thread holds a few frames of up to 4K
_MAX_BROKEN = 5  # packets that may fail to decode ...
_MAX_BROKEN_SHARE = 0.1  # ... and this share of all on top
_MIN_DECODED_SHARE = 0.75  # frames over packets; some packets hold none by design
_MAX_RUN = 17  # frames from one that others refer to until the next: H.264 encoders skip up to 16


def iter_timed_frames(
    source: MediaSource, limits: IntakeLimits, fps: float
) -> Iterator[tuple[float, VideoFrame]]:
    """Decoded frames with their presentation time in seconds: never decreasing, 0 or later.

    `fps`: how many a second are needed. Where there are far more, frames that no other refers to
    are left out before they are decoded.

    Raises Unreadable for a clip beyond the limits or too broken.
    """
    picture = source.picture
    picture.codec_context.thread_type = "AUTO"
    picture.codec_context.thread_count = _THREADS
    skips = float(picture.average_rate or 0) >= _MAX_RUN * fps
    if skips:
        picture.codec_context.skip_frame = "NONREF"
    time, pixels = 0.0, 0
    for count, frame in enumerate(iter_decoded(source, picture, skips), 1):
        check_frames(count, limits)
        check_size(frame.width, frame.height, limits)
        pixels += frame.width * frame.height
        check_decoded(pixels, frame.width, frame.height, limits)
        if frame.time is not None:
            time = max(time, frame.time - source.zero)
        check_seconds(time, limits)
        yield time, frame


def iter_resampled(
    source: MediaSource, stream: AudioStream, rate: int, limits: IntakeLimits
) -> Iterator[tuple[float | None, Floats]]:
    """Chunks of samples at `rate`, (channels, n), each with the time of its first sample where
    known. The number of channels may change between chunks.

    Raises Unreadable for a clip beyond the limits or too broken.
    """
    for _, alike in groupby(iter_decoded(source, stream), _format_of):
        resampler = AudioResampler("fltp", None, rate)
        for frame in chain(alike, (None,)):
            if frame is not None:
                check_seconds(frame.samples / frame.sample_rate, limits)
            for out in resampler.resample(frame):
                if out is not None:
                    start = None if out.time is None else out.time - source.zero
                    yield start, np.asarray(out.to_ndarray(), np.float32)


def _format_of(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


@overload
def iter_decoded(
    source: MediaSource, stream: VideoStream, skips: bool = ...
) -> Iterator[VideoFrame]: ...
@overload
def iter_decoded(
    source: MediaSource, stream: AudioStream, skips: bool = ...
) -> Iterator[AudioFrame]: ...
def iter_decoded(
    source: MediaSource, stream: VideoStream | AudioStream, skips: bool = False
) -> Iterator[VideoFrame] | Iterator[AudioFrame]:
    """The frames of a stream, skipping a few packets that do not decode. `skips`: whether the
    decoder leaves frames out.

    Raises Unreadable "media-broken" when too many fail or too few frames come out.
    """
    failed = packets = decoded = 0
    waits = source.starts_midway and isinstance(stream, VideoStream)
    for packet in source.container.demux(stream):
        waits = waits and not packet.is_keyframe
        if waits:
            continue  # it refers to pictures that are missing
        packets += packet.size > 0 and not packet.is_discard
        try:
            for frame in stream.decode(packet):
                decoded += 1
                yield frame
        except av.FFmpegError as error:
            failed += 1
            if failed > _MAX_BROKEN + packets * _MAX_BROKEN_SHARE:
                raise Unreadable("media-broken") from error
    least = packets / _MAX_RUN if skips else packets * _MIN_DECODED_SHARE
    if decoded < least - _MAX_BROKEN:
        raise Unreadable("media-broken")
