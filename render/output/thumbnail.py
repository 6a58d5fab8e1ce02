"""Reads the size and the length of a finished clip, and makes a thumbnail of it."""

import io
from fractions import Fraction

import av
from av.video.frame import VideoFrame

from render.contract.errors import Unreadable
from render.contract.thumbnail import Thumbnail

_MAX_SIDE = 320
"""Pixels of the longer side of a thumbnail."""
_SIDE_MULTIPLE = 2
"""The chroma subsampling of the thumbnail needs even sides."""


def make_thumbnail(data: bytes) -> Thumbnail:
    """Decodes a frame after a third of the clip. Raises Unreadable for data that is no clip."""
    try:
        with av.open(io.BytesIO(data), "r") as clip:
            video = clip.streams.video[0]
            length = clip.duration or 0  # microseconds
            clip.seek(length // 3)
            frame = next(clip.decode(video))
            seconds = max(1, -(-length // av.time_base))
            return Thumbnail(frame.width, frame.height, seconds, _encode_jpeg(frame))
    except (av.error.FFmpegError, IndexError, StopIteration) as error:
        raise Unreadable("media-broken") from error


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
