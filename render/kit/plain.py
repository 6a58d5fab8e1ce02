"""A kit as plain arrays: all that a generating engine reads of a person.

A kit's pictures are WebP and JPEG, and a decoder that a hostile clip took over may have written
them. An engine lives long and is in no sandbox, so a process that is in one decodes the kit first
and writes this: a JSON header whose values are checked, then pixels and samples as they are.
"""

import struct
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from render.contract.errors import Unreadable
from render.kit.kit import LANDMARKS, Floats, Head, Kit, Pixels
from render.kit.timbre import decode_timbre, encode_timbre

SUFFIX = ".plain"
"""Of the name of such a file. Who opens a kit goes by its name, which the parent chose."""
_LENGTH = struct.Struct("<I")
_MAX_HEADER_BYTES = 4 * 2**20
_FACE, _VOICE = 128, 256

Side = Annotated[int, Meta(ge=1, le=4096)]
Numbers = Annotated[list[float], Meta(max_length=LANDMARKS * 3)]


class _HeadHeader(msgspec.Struct, frozen=True):
    height: Side
    width: Side
    landmarks: Numbers
    yaw: float
    pitch: float
    mouth: float
    eyes: float


class _Header(msgspec.Struct, frozen=True):
    heads: Annotated[list[_HeadHeader], Meta(min_length=1, max_length=64)]
    stills: Annotated[list[tuple[Side, Side]], Meta(max_length=16)]
    face: Numbers
    voice: Numbers | None
    pitch_hz: float | None
    speech_rate: Annotated[int, Meta(ge=8000, le=96_000)]
    timbre: Annotated[str, Meta(max_length=65_536)] | None = None  # JSON of its own


def open_kit(path: Path) -> Kit:
    """Reads a kit, plain or not, by the name of its file. Raises Unreadable."""
    return load_plain(path) if path.suffix == SUFFIX else Kit.load(path)


def write_plain(kit_file: Path, out: Path) -> None:
    """Writes a kit as plain arrays to `out`. Raises Unreadable."""
    _write(Kit.load(kit_file), out)


def load_plain(path: Path) -> Kit:
    """Reads what `write_plain` wrote, or anything else. Raises Unreadable "kit-broken"."""
    try:
        with path.open("rb") as file:
            (length,) = _LENGTH.unpack(file.read(_LENGTH.size))
            if length > _MAX_HEADER_BYTES:
                raise ValueError("header")
            header = msgspec.json.decode(file.read(length), type=_Header)
            rest = memoryview(file.read())
        heads = []
        for head in header.heads:
            image, rest = _take_pixels(rest, head.height, head.width, 4)
            landmarks = _floats(head.landmarks, LANDMARKS * 3).reshape(LANDMARKS, 3)
            heads.append(Head(image, landmarks, head.yaw, head.pitch, head.mouth, head.eyes))
        stills = []
        for height, width in header.stills:
            still, rest = _take_pixels(rest, height, width, 3)
            stills.append(still)
        speech = np.frombuffer(rest, np.float32)
        return Kit(
            heads=tuple(heads),
            stills=tuple(stills),
            face=_floats(header.face, _FACE),
            voice=None if header.voice is None else _floats(header.voice, _VOICE),
            pitch_hz=header.pitch_hz,
            speech=np.clip(np.nan_to_num(speech), -1, 1),
            speech_rate=header.speech_rate,
            timbre=None if header.timbre is None else decode_timbre(header.timbre.encode()),
        )
    except (OSError, ValueError, struct.error, msgspec.MsgspecError) as error:
        raise Unreadable("kit-broken", {"path": str(path)}) from error


def _write(kit: Kit, out: Path) -> None:
    header = _Header(
        heads=[
            _HeadHeader(
                height=head.image.shape[0],
                width=head.image.shape[1],
                landmarks=head.landmarks.ravel().tolist(),
                yaw=head.yaw,
                pitch=head.pitch,
                mouth=head.mouth,
                eyes=head.eyes,
            )
            for head in kit.heads
        ],
        stills=[(still.shape[0], still.shape[1]) for still in kit.stills],
        face=kit.face.tolist(),
        voice=None if kit.voice is None else kit.voice.tolist(),
        pitch_hz=kit.pitch_hz,
        speech_rate=kit.speech_rate,
        timbre=None if kit.timbre is None else encode_timbre(kit.timbre).decode(),
    )
    encoded = msgspec.json.encode(header)
    with out.open("wb") as file:
        file.write(_LENGTH.pack(len(encoded)) + encoded)
        for image in (*(head.image for head in kit.heads), *kit.stills):
            file.write(np.ascontiguousarray(image, np.uint8).tobytes())
        file.write(np.asarray(kit.speech, np.float32).tobytes())


def _take_pixels(
    data: memoryview, height: int, width: int, channels: int
) -> tuple[Pixels, memoryview]:
    size = height * width * channels
    if len(data) < size:
        raise ValueError("pixels")
    pixels: NDArray[np.uint8] = np.frombuffer(data[:size], np.uint8)
    return pixels.reshape(height, width, channels).copy(), data[size:]


def _floats(values: list[float], count: int) -> Floats:
    with np.errstate(over="ignore"):  # what is too large is not finite afterwards
        array = np.array(values, np.float32)
    if len(array) != count or not np.isfinite(array).all():
        raise ValueError("numbers")
    return array
