"""Encodes clips: H.264 with BT.709 colours and AAC; holds all their settings."""

import io
import time
from collections import deque
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import av
import numpy as np
from av.container import OutputContainer
from av.video.frame import PictureType
from av.video.reformatter import (
    ColorPrimaries,
    ColorRange,
    Colorspace,
    ColorTrc,
    Interpolation,
    VideoReformatter,
)
from numpy.typing import NDArray

Plane = NDArray[np.uint8]
Samples = NDArray[np.float32]
AnyPacket: TypeAlias = "av.Packet[Any]"

SOUND_RATE = 48_000
_X264 = {
    "preset": "faster",
    "crf": "18",
    "maxrate": "4500k",
    "bufsize": "4500k",
    "threads": "1",
    "rc-lookahead": "10",
}
"""6 s of a studio scene at 720p take 0.5-3 MB; the cap keeps 15 s of any picture below 9 MB, and
so below the 10 MiB that chats take. Looking 10 frames ahead instead of 20 costs no size here and
starts encoding sooner. One thread: with more, what reaches the cap depends on how busy the machine
is; a clip is drawn and marked beside its encoder anyhow."""
_WITHOUT_AVX512 = "asm=MMX2,SSE2Fast,SSSE3,SSE4.2,LZCNT,AVX,FMA3,BMI1,BMI2,AVX2"
"""For x264 on processors with AVX-512, which have all of these. Its AVX-512 code for looking ahead
reads memory that nobody wrote in pictures of some widths: equal frames would encode differently."""

_AAC_BITS = 160_000
_FRAME = 1024  # samples in a frame of AAC
_FRAMES_AT_ONCE = 32  # 100 MB at 1080p


def open_container(path: Path) -> OutputContainer:
    """A new MP4 whose index comes first, so that it plays while it is still loading."""
    return av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"})


def add_video(
    container: OutputContainer, size: tuple[int, int], fps: int
) -> av.video.stream.VideoStream:
    """Adds the video stream of a clip: H.264, 4:2:0, tagged with the colours of `to_yuv`."""
    stream = container.add_stream("libx264", rate=fps)
    codec = stream.codec_context
    codec.width, codec.height = size
    codec.pix_fmt = "yuv420p"
    codec.options = {**_X264, "x264-params": _WITHOUT_AVX512} if _has_avx512() else dict(_X264)
    codec.colorspace = Colorspace.ITU709
    codec.color_range = ColorRange.MPEG
    codec.color_primaries = ColorPrimaries.BT709
    codec.color_trc = ColorTrc.BT709
    return stream


def add_sound(container: OutputContainer) -> av.audio.stream.AudioStream:
    """Adds the sound stream of a clip: AAC in stereo."""
    stream = container.add_stream("aac", rate=SOUND_RATE, layout="stereo")
    stream.codec_context.bit_rate = _AAC_BITS
    return stream


def encode_sound(stream: av.audio.stream.AudioStream, sound: Samples) -> deque[AnyPacket]:
    """Encodes all of the sound: 15 s are 0.3 MB. `sound`: (n, 2) at 48 kHz."""
    packets: deque[AnyPacket] = deque()
    for start in range(0, len(sound), _FRAME):
        part = np.ascontiguousarray(sound[start : start + _FRAME].T)
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
        frame.sample_rate = SOUND_RATE
        frame.pts = start
        frame.time_base = Fraction(1, SOUND_RATE)
        packets.extend(stream.encode(frame))
    packets.extend(stream.encode(None))
    return packets


def to_yuv(drawn: av.VideoFrame, reformatter: VideoReformatter) -> av.VideoFrame:
    """RGB or RGBA (alpha is left out) to 4:2:0 in BT.709 video levels."""
    return reformatter.reformat(
        drawn,
        format="yuv420p",
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        interpolation=Interpolation.FAST_BILINEAR,
        threads=1,  # more threads cost a third more CPU time in total
    )


def planes(frame: av.VideoFrame) -> tuple[Plane, Plane, Plane]:
    """The luma, blue and red planes of a 4:2:0 frame as writable views."""
    return _plane(frame, 0), _plane(frame, 1), _plane(frame, 2)


@cache
def _has_avx512() -> bool:
    """Whether the processor has AVX-512, as Linux says; False where it does not say."""
    try:
        return "avx512f" in Path("/proc/cpuinfo").read_text("utf-8").split()
    except OSError:
        return False


def _plane(frame: av.VideoFrame, index: int) -> Plane:
    plane = frame.planes[index]
    rows: Plane = np.frombuffer(memoryview(plane), np.uint8)
    return rows.reshape(-1, plane.line_size)[: plane.height, : plane.width]


def encode_only_seconds(clip: Path) -> float:
    """Seconds that encoding a finished clip's frames alone takes, with the same settings.

    A few frames at a time are decoded and then encoded, and only the encoder is timed. Nothing is
    written to a disk. Raises av.FFmpegError when the clip cannot be read.
    """
    spent = 0.0
    with av.open(str(clip)) as read, av.open(io.BytesIO(), "w", format="mp4") as container:
        stream = read.streams.video[0]
        size, fps = (stream.width, stream.height), round(stream.average_rate or 30)
        started = time.perf_counter()
        video = add_video(container, size, fps)
        spent += time.perf_counter() - started
        decoded = (frame.reformat(format="yuv420p") for frame in read.decode(stream))
        while frames := list(islice(decoded, _FRAMES_AT_ONCE)):
            for frame in frames:
                frame.pict_type = PictureType.NONE  # the encoder chooses, not the source
            started = time.perf_counter()
            for frame in frames:
                container.mux(video.encode(frame))
            spent += time.perf_counter() - started
        started = time.perf_counter()
        container.mux(video.encode(None))
        spent += time.perf_counter() - started
    return spent
