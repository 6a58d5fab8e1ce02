"""Reads the size, the length and a thumbnail of a clip, which Telegram needs besides its bytes."""

import io
from dataclasses import dataclass
from fractions import Fraction

import av
from av.video.frame import VideoFrame

_MAX_SIDE = 320
"""Pixels of the longer side of a thumbnail."""
_SIDE_MULTIPLE = 2
"""The chroma subsampling of the thumbnail needs even sides."""


@dataclass(frozen=True)
class Thumbnail:
    """`width`, `height`: pixels of the clip. `seconds`: its length, rounded up. `jpeg`: one of its
    frames, at most 320 pixels wide and high."""

    width: int
    height: int
    seconds: int
    jpeg: bytes


def make_thumbnail(data: bytes) -> Thumbnail | None:
    """Decodes a frame after a third of the clip. None when the data is not a clip."""
    try:
        with av.open(io.BytesIO(data), "r") as clip:
            video = clip.streams.video[0]
            length = clip.duration or 0  # microseconds
            clip.seek(length // 3)
            frame = next(clip.decode(video))
            seconds = max(1, -(-length // av.time_base))
            return Thumbnail(frame.width, frame.height, seconds, _encode_jpeg(frame))
    except (av.error.FFmpegError, IndexError, StopIteration):
        return None


def _encode_jpeg(frame: VideoFrame) -> bytes:
    scale = min(1.0, _MAX_SIDE / max(frame.width, frame.height))
    width, height = (
        max(_SIDE_MULTIPLE, int(side * scale) // _SIDE_MULTIPLE * _SIDE_MULTIPLE)
        for side in (frame.width, frame.height)
    )
    scaled = frame.reformat(width=width, height=height, format="yuvj420p")
    codec = av.CodecContext.create("mjpeg", "w")
    codec.width, codec.height, codec.pix_fmt = width, height, "yuvj420p"
    codec.time_base = Fraction(1, 25)
    return b"".join(bytes(packet) for packet in (*codec.encode(scaled), *codec.encode(None)))
