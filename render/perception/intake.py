"""Opens an uploaded file as untrusted input: checks the limits before anything is decoded.

Refusals are Unreadable with these codes: "media-missing", "media-not-a-file", "media-empty",
"media-too-many-bytes", "media-unknown" (not a clip), "media-still" (a picture),
"media-truncated", "media-broken", "media-protected" (DRM), "media-codec" and "media-sound-codec"
(not in the allowed list; with the name of the codec), "media-dolby-vision" (no picture that other
players show), "media-no-picture", "media-no-sound", "media-too-large-picture", "media-too-long",
"media-too-many-frames", "media-too-much" (more pixels in all than are decoded).
"""

import os
import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition, Stream
from av.video.stream import VideoStream

from render.contract.errors import Unreadable


@dataclass(frozen=True)
class IntakeLimits:
    """The largest clip that is accepted.

    `side`: width or height in pixels. `pixels`: a 4K frame with the rows that codecs round up to.
    `decoded_pixels`: of all frames together, which is what decoding takes its time for: a minute of
    1080p at 60 frames a second, half a minute of 4K at 30.
    """

    seconds: float = 60.0
    bytes: int = 200 * 10**6
    side: int = 4096
    pixels: int = 4096 * 2176
    frames: int = 15_000  # a minute of slow motion at 240 frames a second
    decoded_pixels: int = 8 * 10**9


LIMITS = IntakeLimits()
GRACE_SECONDS = 0.5
"""Seconds beyond the limit that are still accepted: cameras round up."""

# What phones, browsers and messengers write. Playlists and image lists are excluded: they name
# other files and addresses, which the server would then read on behalf of a stranger.
_FORMATS = "mov,matroska,mpeg,mpegts,ogg,mp3,wav"
_PICTURE_CODECS = frozenset({
    "h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg1video", "mpeg2video", "mpeg4", "h263",
    "mjpeg", "prores",
})  # fmt: skip
_SOUND_CODECS = frozenset({
    "aac", "aac_latm", "alac", "ac3", "eac3", "mp2", "mp2float", "mp3", "mp3float", "opus",
    "libopus", "vorbis", "flac", "amrnb", "amrwb", "libopencore_amrnb", "libopencore_amrwb",
    "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_f32le", "pcm_u8",
    "pcm_mulaw", "pcm_alaw", "adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms",
})  # fmt: skip
_SLACK = 2  # decoders round sides up; the size of each frame is checked again
_STILLS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_STILL_BRANDS = frozenset({b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"})
_CLIPS = (b"\x1aE\xdf\xa3", b"\x00\x00\x01\xba", b"OggS")
_MAX_BOXES = 50_000  # more than a minute of fragments has
_BOXES = frozenset({b"ftyp", b"moov", b"mdat", b"moof", b"wide", b"free", b"skip"})
_INDEXED = "mov"
"""Containers of this name list their key frames and begin with one."""
_DOLBY_ONLY = frozenset({"dvh1", "dvhe", "dvav", "dva1", "dav1"})
"""Tags of Dolby Vision streams whose base layer other players must not show (profiles 4 and 5)."""


@dataclass(frozen=True)
class MediaSource:
    """An open clip within the limits.

    `sounds`: the sound tracks that can be decoded, the default one first. `unread_sound`: codec of
    a sound track that cannot, "" when there is none. `zero`: stream time of the first whole
    picture, seconds. `starts_midway`: whether packets before it refer to pictures that are missing.
    """

    container: InputContainer
    picture: VideoStream
    sounds: tuple[AudioStream, ...]
    unread_sound: str
    zero: float
    starts_midway: bool = False

    @property
    def sound(self) -> AudioStream | None:
        """The default sound track; None without one that can be decoded."""
        return self.sounds[0] if self.sounds else None


@contextmanager
def open_clip(path: Path, limits: IntakeLimits = LIMITS) -> Iterator[MediaSource]:
    """Opens a clip whose header keeps to the limits. Raises Unreadable."""
    size = _check_file(path, limits)
    with path.open("rb") as file:
        head = file.read(16)
    if head.startswith(_STILLS) or head[4:12] in _STILL_BRANDS:
        raise Unreadable("media-still")
    boxed = head[4:8] in _BOXES
    if boxed and _is_truncated(path, size):
        raise Unreadable("media-truncated")
    options = {
        "protocol_whitelist": "file",
        "format_whitelist": _FORMATS,
        "codec_whitelist": ",".join(sorted(_PICTURE_CODECS | _SOUND_CODECS)),
        **_decoder_options(limits),
    }
    try:
        container = _open(path, options)
    except av.FFmpegError as error:
        known = boxed or head.startswith(_CLIPS)
        raise Unreadable("media-broken" if known else "media-unknown") from error
    with container:
        try:
            source = _check_container(container, limits)
            if _INDEXED not in container.format.name.split(","):
                source = _find_whole_picture(path, options, source)
            yield source
        except av.FFmpegError as error:
            raise Unreadable("media-broken") from error


def _open(path: Path, options: dict[str, str]) -> InputContainer:
    return av.open(str(path.resolve()), "r", options=options, metadata_errors="replace")


def _find_whole_picture(path: Path, options: dict[str, str], source: MediaSource) -> MediaSource:
    """The clip from its first key frame on: a recording may have been cut before it. The clip as it
    is when no packet says that it is a key frame."""
    with _open(path, options) as container:
        packets = container.demux(container.streams[source.picture.index])
        for number, packet in enumerate(packets):
            if not packet.is_keyframe or packet.size == 0:
                continue
            when = packet.dts if packet.pts is None else packet.pts
            if number == 0 or when is None:
                return source
            return replace(source, zero=float(when * packet.time_base), starts_midway=True)
    return source


def check_size(width: int, height: int, limits: IntakeLimits) -> None:
    """Raises Unreadable "media-too-large-picture"."""
    if max(width, height) > limits.side or width * height > limits.pixels:
        raise Unreadable("media-too-large-picture", {"width": width, "height": height})


def check_seconds(seconds: float, limits: IntakeLimits) -> None:
    """Raises Unreadable "media-too-long"."""
    if seconds > limits.seconds + GRACE_SECONDS:
        raise Unreadable("media-too-long", {"seconds": round(seconds), "limit": limits.seconds})


def check_frames(count: int, limits: IntakeLimits) -> None:
    """Raises Unreadable "media-too-many-frames"."""
    if count > limits.frames:
        raise Unreadable("media-too-many-frames", {"frames": count, "limit": limits.frames})


def check_decoded(pixels: int, width: int, height: int, limits: IntakeLimits) -> None:
    """Raises Unreadable "media-too-much". `pixels`: of all frames together."""
    if pixels > limits.decoded_pixels:
        raise Unreadable("media-too-much", {"width": width, "height": height})


def _check_file(path: Path, limits: IntakeLimits) -> int:
    try:
        about = path.stat()  # before opening: a pipe or a device could block or have side effects
    except (OSError, ValueError) as error:
        raise Unreadable("media-missing") from error
    if not stat.S_ISREG(about.st_mode) or not os.access(path, os.R_OK):
        raise Unreadable("media-not-a-file")
    if about.st_size == 0:
        raise Unreadable("media-empty")
    if about.st_size > limits.bytes:
        data = {"megabytes": about.st_size // 10**6, "limit": limits.bytes // 10**6}
        raise Unreadable("media-too-many-bytes", data)
    return about.st_size


def _is_truncated(path: Path, size: int) -> bool:
    """Whether the boxes of an MP4 run past the end of the file, or none describes its streams."""
    described = False
    at = 0
    with path.open("rb") as file:
        for _ in range(_MAX_BOXES):
            file.seek(at)
            head = file.read(16)
            if len(head) < 8:
                break
            length, kind = struct.unpack(">I4s", head[:8])
            if length == 1 and len(head) == 16:
                length = struct.unpack(">Q", head[8:])[0]
            described = described or kind in (b"moov", b"moof")
            if length < 8 or (kind not in _BOXES and at + length > size):
                break  # the last box, or data appended after it
            at += length
    return at > size or not described


def _check_container(container: InputContainer, limits: IntakeLimits) -> MediaSource:
    if any("enc_key_id" in stream.metadata for stream in container.streams):
        raise Unreadable("media-protected")
    moving = [stream for stream in container.streams.video if not _is_cover(stream)]
    if not moving:
        raise Unreadable("media-no-picture")
    picture = moving[0]
    if not _is_decodable(picture, _PICTURE_CODECS):
        raise Unreadable("media-codec", {"codec": _name_codec(picture)})
    if picture.codec_context.codec_tag in _DOLBY_ONLY:
        raise Unreadable("media-dolby-vision")
    if not picture.width or not picture.height:
        raise Unreadable("media-broken")
    check_size(picture.width, picture.height, limits)
    check_frames(picture.frames, limits)
    pixels = picture.frames * picture.width * picture.height
    check_decoded(pixels, picture.width, picture.height, limits)
    picture.codec_context.options = _decoder_options(limits)  # frames may grow midway
    sounds = [stream for stream in container.streams.audio if _is_decodable(stream, _SOUND_CODECS)]
    sounds.sort(key=lambda stream: not stream.disposition & Disposition.default)
    unread = [_name_codec(stream) for stream in container.streams.audio if stream not in sounds]
    start, clock = picture.start_time, picture.time_base
    zero = 0.0 if start is None or clock is None else float(start * clock)
    return MediaSource(container, picture, tuple(sounds), next(iter(unread), ""), zero)


def _decoder_options(limits: IntakeLimits) -> dict[str, str]:
    return {"max_pixels": str(_SLACK * limits.pixels)}


def _is_cover(stream: Stream) -> bool:
    return bool(stream.disposition & (Disposition.attached_pic | Disposition.timed_thumbnails))


def _name_codec(stream: Stream) -> str:
    return "unknown" if stream.codec_context is None else stream.codec_context.name


def _is_decodable(stream: Stream, known: frozenset[str]) -> bool:
    return stream.codec_context is not None and stream.codec_context.name in known
