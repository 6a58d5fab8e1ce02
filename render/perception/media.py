"""Reads a clip from a phone: its properties, its frames at a constant rate, its sound.

Decoders process untrusted input here: call these in a `render.isolation.child.Child`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from render.contract.errors import Unreadable
from render.perception.decode import Floats, iter_decoded, iter_resampled, iter_timed_frames
from render.perception.intake import (
    GRACE_SECONDS,
    LIMITS,
    IntakeLimits,
    check_decoded,
    check_frames,
    check_seconds,
    check_size,
    open_clip,
)
from render.perception.picture import FrameConverter, Pixels, display_size, read_orientation
from render.perception.sound_choice import DEFAULT, SoundChoice, mix

_MAX_PACKETS = 200_000  # several times the packets of a minute of the shortest sound packets
_TIE = 1e-6  # seconds; smaller differences between timestamps are rounding
_MIN_GAP_SECONDS = 0.1  # gaps in the sound that are filled with silence; less is jitter


@dataclass(frozen=True)
class MediaInfo:
    """Properties of a clip.

    `width`, `height`: as displayed, upright, in square pixels. `fps`: average frames a second.
    `rotation`: 0, 90, 180 or 270 degrees clockwise, applied after the mirroring when `mirrored`.
    `sound_codec`: of the default track, "" without sound that can be decoded. `sound_tracks`: how
    many can be.
    """

    seconds: float
    width: int
    height: int
    frames: int
    fps: float
    container: str
    picture_codec: str
    sound_codec: str
    sound_tracks: int
    rotation: int
    mirrored: bool

    @property
    def has_sound(self) -> bool:
        """Whether the clip has a sound track that can be decoded."""
        return bool(self.sound_codec)


@dataclass(frozen=True)
class Frame:
    """A sampled frame. `time`: seconds since the first frame. `rgb`: (h, w, 3).

    Samples of the same source frame share the array.
    """

    time: float
    rgb: Pixels


def measure_seconds(path: Path) -> float:
    """The true length of a clip, seconds. Raises what `probe` raises."""
    return probe(path).seconds


def probe(path: Path, limits: IntakeLimits = LIMITS) -> MediaInfo:
    """The properties of a clip with its true length: reads all packets, decodes one frame.

    Raises Unreadable with a code of `render.perception.intake`.
    """
    seconds, count, fps = _measure(path, limits)  # counts frames itself: a header may lie
    with open_clip(path, limits) as source:
        picture = source.picture
        picture.codec_context.thread_count = 1
        first = next(iter_decoded(source, picture), None)
        if first is None:
            raise Unreadable("media-broken")
        check_size(first.width, first.height, limits)
        way = read_orientation(first)
        width, height = display_size(first.width, first.height, _pixel_shape(picture), way)
        return MediaInfo(
            seconds=seconds,
            width=width,
            height=height,
            frames=count,
            fps=fps,
            container=source.container.format.name,
            picture_codec=picture.codec_context.name,
            sound_codec=source.sound.codec_context.name if source.sound else "",
            sound_tracks=len(source.sounds),
            rotation=way.turn,
            mirrored=way.mirrored,
        )


def read_frames(
    path: Path, fps: float, max_side: int | None = None, limits: IntakeLimits = LIMITS
) -> Iterator[Frame]:
    """The pictures on screen at 0, 1/fps, 2/fps ... seconds, upright, 8-bit sRGB.

    Scaled down so that no side exceeds `max_side`. A generator that holds a few frames at a time.
    Raises Unreadable as `probe` does, also midway: "media-broken" when too much does not decode.
    """
    with open_clip(path, limits) as source:
        developer = FrameConverter(_pixel_shape(source.picture), max_side)
        tick = 0
        end = 0.0
        shown: VideoFrame | None = None
        for time, decoded in iter_timed_frames(source, limits, fps):
            if shown is not None and tick / fps < time - _TIE:
                rgb = developer.to_rgb(shown)
                while tick / fps < time - _TIE:
                    yield Frame(tick / fps, rgb)
                    tick += 1
            shown, end = decoded, time + _frame_seconds(decoded, source.picture)
        if shown is None:
            raise Unreadable("media-broken")
        rgb = developer.to_rgb(shown)
        while tick == 0 or tick / fps < min(end, limits.seconds + GRACE_SECONDS) - _TIE:
            yield Frame(tick / fps, rgb)
            tick += 1


def read_sound(
    path: Path, rate: int, choice: SoundChoice = DEFAULT, limits: IntakeLimits = LIMITS
) -> Floats:
    """A sound track as mono samples in -1..1 at `rate`; sample 0 is at frame time 0.

    `choice`: which track, and which of its channels. Raises Unreadable as `probe` does,
    "media-no-sound", and "media-sound-codec" when there is sound that cannot be decoded.
    """
    return mix(read_channels(path, rate, choice.track, limits), choice.channel)


def read_channels(path: Path, rate: int, track: int = 0, limits: IntakeLimits = LIMITS) -> Floats:
    """All channels of a sound track, (channels, n) in -1..1; raises what `read_sound` does.

    `track`: index into those that can be decoded, the default one is 0.
    """
    with open_clip(path, limits) as source:
        if track >= len(source.sounds):
            if source.unread_sound:
                raise Unreadable("media-sound-codec", {"codec": source.unread_sound})
            raise Unreadable("media-no-sound")
        parts: list[Floats] = []
        length = 0
        for start, samples in iter_resampled(source, source.sounds[track], rate, limits):
            gap = 0 if start is None else round(start * rate) - length
            if length == 0 and gap < 0:
                samples = samples[:, -gap:]
            elif gap > _MIN_GAP_SECONDS * rate or length == 0:
                check_seconds(gap / rate, limits)
                parts.append(np.zeros((1, gap), np.float32))
                length += gap
            parts.append(samples)
            length += samples.shape[1]
            check_seconds(length / rate, limits)
    if not any(part.shape[1] for part in parts):
        raise Unreadable("media-no-sound")
    most = max(len(part) for part in parts)
    whole = np.concatenate([_spread(part, most) for part in parts], axis=1)
    return np.asarray(np.clip(np.nan_to_num(whole), -1, 1), np.float32)


def _spread(part: Floats, channels: int) -> Floats:
    """A part with fewer channels than others of its track, in as many: its mix in each."""
    return part if len(part) == channels else np.repeat(part.mean(0)[None], channels, axis=0)


def _measure(path: Path, limits: IntakeLimits) -> tuple[float, int, float]:
    """True length in seconds, frames, and frames a second, from the packets alone: headers may
    count the pauses of a recording, or lie."""
    with open_clip(path, limits) as source:
        streams = (source.picture, source.sound) if source.sound else (source.picture,)
        count, last = 0, source.zero
        ends = dict.fromkeys(streams, source.zero)
        for number, packet in enumerate(source.container.demux(*streams)):
            when = packet.dts if packet.pts is None else packet.pts
            if number > _MAX_PACKETS:
                raise Unreadable("media-broken")
            if packet.has_sidedata("encryption_info"):
                raise Unreadable("media-protected")
            if when is None or packet.size == 0:
                continue
            end = float((when + (packet.duration or 0)) * packet.time_base)
            if end <= source.zero and source.starts_midway:
                continue
            if packet.stream is source.picture:
                last = max(last, float(when * packet.time_base))
            ends[packet.stream] = max(end, ends[packet.stream])
            check_seconds(end - source.zero, limits)
            count += packet.stream is source.picture
            check_frames(count, limits)
            width, height = source.picture.width, source.picture.height
            check_decoded(count * width * height, width, height, limits)
        seconds = max(ends.values()) - source.zero
        shown = last - source.zero
    if count < 2 or shown <= 0:
        raise Unreadable("media-still")
    return seconds, count, (count - 1) / shown


def _frame_seconds(frame: VideoFrame, picture: VideoStream) -> float:
    if frame.duration and frame.time_base:
        return float(frame.duration * frame.time_base)
    return 1 / float(picture.average_rate or 30)


def _pixel_shape(picture: VideoStream) -> float:
    return float(picture.sample_aspect_ratio or 1)
