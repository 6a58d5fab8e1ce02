"""What Telegram wants to know of a clip beside its bytes."""

import io
from dataclasses import dataclass
from fractions import Fraction

import av
from av.video.frame import VideoFrame

_SIDE = 320  # pixels of a thumbnail's longer side, at most
_EVEN = 2


@dataclass(frozen=True)
class Thumbnail:
    """`seconds`: rounded up, as people see it. `thumbnail`: JPEG."""

    width: int
    height: int
    seconds: int
    jpeg: bytes


def make_thumbnail(data: bytes) -> Thumbnail | None:
    """Decodes one picture out of the first half; None for what is no clip."""
    try:
        with av.open(io.BytesIO(data), "r") as clip:
            video = clip.streams.video[0]
            length = clip.duration or 0  # microseconds
            clip.seek(length // 3)
            frame = next(clip.decode(video))
            seconds = max(1, -(-length // av.time_base))
            return Thumbnail(frame.width, frame.height, seconds, _jpeg(frame))
    except (av.error.FFmpegError, IndexError, StopIteration):
        return None


def _jpeg(frame: VideoFrame) -> bytes:
    scale = min(1.0, _SIDE / max(frame.width, frame.height))
    width, height = (max(_EVEN, int(side * scale) // _EVEN * _EVEN) for side in _size(frame))
    small = frame.reformat(width=width, height=height, format="yuvj420p")
    codec = av.CodecContext.create("mjpeg", "w")
    codec.width, codec.height, codec.pix_fmt = width, height, "yuvj420p"
    codec.time_base = Fraction(1, 25)
    return b"".join(bytes(packet) for packet in (*codec.encode(small), *codec.encode(None)))


def _size(frame: VideoFrame) -> tuple[int, int]:
    return frame.width, frame.height
