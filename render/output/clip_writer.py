"""Writes every clip: adds label and invisible mark, encodes H.264 and AAC, frame by frame.

Frames are drawn in the caller's thread, marked in a second and encoded in a third, so that the
three steps overlap. Only a few frames are in memory at a time. The sound may still be in the making
while frames are encoded: packets of pictures wait for it, so that the two lie side by side. Equal
input gives equal bytes: no clock, an encoder of one thread.
"""

import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.video.reformatter import VideoReformatter
from numpy.typing import NDArray

from render.marking.label import Label
from render.marking.watermark import Mark
from render.models.store import ModelStore
from render.video.encoder import (
    AnyPacket,
    Samples,
    add_sound,
    add_video,
    encode_sound,
    open_container,
    planes,
    to_yuv,
)

Pixels = NDArray[np.uint8]

_WAITING = 8  # frames drawn ahead of the encoder
_CHANNELS = {3: "rgb24", 4: "rgba"}


@dataclass
class StepSeconds:
    """Seconds spent in each step, summed over the frames."""

    convert: float = 0.0
    label: float = 0.0
    mark: float = 0.0
    encode: float = 0.0


class ClipWriter:
    """Writes one clip; use it in a `with` block, which leaves no file behind when it fails.

    `out`: appears only when the clip is complete. `size`: even width and height in pixels.
    `clip`: the clip id for label and mark. `sound`: (n, 2) float32 in -1..1 at 48 kHz, now or
    later, or None for a silent clip. Raises MissingPiece when the label's font has not been
    downloaded.
    """

    def __init__(
        self,
        out: Path,
        size: tuple[int, int],
        fps: int,
        clip: str,
        models: ModelStore,
        sound: Samples | Future[Samples] | None = None,
    ) -> None:
        self.spent = StepSeconds()
        self._size = size
        self._label = Label(clip, size, models)
        self._mark = Mark(clip, size)
        self._reformatter = VideoReformatter()
        self._out = out
        self._part = out.with_name(f".{out.name}.part")
        self._container = open_container(self._part)
        self._video = add_video(self._container, size, fps)
        self._sound = _in_future(sound)
        self._sound_stream = None if sound is None else add_sound(self._container)
        self._waiting: list[AnyPacket] = []
        self._packets: deque[AnyPacket] = deque()
        self._marking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="marking")
        self._encoding = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoding")
        self._pending: deque[Future[None]] = deque()

    def write(self, frame: Pixels) -> None:
        """Adds a frame: (h, w, 4) RGBA or (h, w, 3) RGB, contiguous.

        The array is not copied and is read later: draw the next frame into another one. Raises
        ValueError for a frame of another size, and what making the sound or encoding an earlier
        frame raised, such as OSError when the disk is full.
        """
        width, height = self._size
        if frame.shape[:2] != (height, width) or frame.shape[2] not in _CHANNELS:
            raise ValueError(f"a frame of {frame.shape} in a clip of {width}x{height}")
        drawn = av.VideoFrame.from_numpy_buffer(frame, format=_CHANNELS[frame.shape[2]])
        marked = self._marking.submit(self._marked, drawn)
        self._pending.append(self._encoding.submit(self._encode, marked))
        if len(self._pending) > _WAITING:
            self._pending.popleft().result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with ExitStack() as at_last:  # runs in reverse order, whatever fails
            at_last.callback(self._part.unlink, missing_ok=True)
            at_last.callback(self._container.close)
            at_last.callback(self._encoding.shutdown, cancel_futures=True)
            at_last.callback(self._marking.shutdown, cancel_futures=True)
            if kind is None:
                self._complete()

    def _complete(self) -> None:
        while self._pending:
            self._pending.popleft().result()
        self._add_sound()
        self._mux(self._video.encode(None))
        for packet in self._packets:
            self._container.mux(packet)
        self._container.close()  # writes the index
        self._part.replace(self._out)

    def _add_sound(self) -> None:
        """Encodes the sound and writes the pictures that have waited for it."""
        if self._sound is not None and self._sound_stream is not None:
            self._packets = encode_sound(self._sound_stream, self._sound.result())
            self._sound = None
            waiting, self._waiting = self._waiting, []
            self._mux(waiting)

    def _marked(self, drawn: av.VideoFrame) -> av.VideoFrame:
        started = time.perf_counter()
        frame = to_yuv(drawn, self._reformatter)
        converted = time.perf_counter()
        luma, blue, red = planes(frame)
        self._mark.apply_luma(luma)
        marked = time.perf_counter()
        self._label.apply(luma, blue, red)
        self.spent.convert += converted - started
        self.spent.mark += marked - converted
        self.spent.label += time.perf_counter() - marked
        return frame

    def _encode(self, marked: Future[av.VideoFrame]) -> None:
        frame = marked.result()
        started = time.perf_counter()
        if self._sound is not None and self._sound.done():
            self._add_sound()
        self._mux(self._video.encode(frame))
        self.spent.encode += time.perf_counter() - started

    def _mux(self, packets: list[AnyPacket]) -> None:
        if self._sound is not None:
            self._waiting += packets
            return
        for packet in packets:
            while self._packets and _seconds(self._packets[0]) <= _seconds(packet):
                self._container.mux(self._packets.popleft())
            self._container.mux(packet)


def _in_future(sound: Samples | Future[Samples] | None) -> Future[Samples] | None:
    if sound is None or isinstance(sound, Future):
        return sound
    made: Future[Samples] = Future()
    made.set_result(sound)
    return made


def _seconds(packet: AnyPacket) -> float:
    return float((packet.dts or 0) * packet.time_base)
