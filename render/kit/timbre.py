"""The timbre of a person's synthetic voice, fitted to their own sample, as a kit keeps it."""

from dataclasses import dataclass

import msgspec
import numpy as np
from numpy.typing import NDArray

KNOTS, WIDTH = 8, 128
"""Lengths of a line at which a timbre is given, and its numbers: `render.sound.kokoro.styles`."""

MEMBER = "timbre.json"
"""Of the zip that a kit is. Kits made before there was a fitting have none."""

_MAX_SEARCH = 16_384  # characters
_BYTES = 2 * KNOTS * WIDTH


@dataclass(frozen=True)
class Timbre:
    """`numbers`: (8, 128) in half precision, 2 kB. `similarity`: of the speech to the person,
    cosine of speaker embeddings. `search`: what an unfinished fitting goes on from, "" when done.
    """

    numbers: NDArray[np.float16]
    similarity: float
    search: str = ""


class _Packed(msgspec.Struct, frozen=True):
    numbers: bytes  # base64 in JSON, little-endian
    similarity: float
    search: str = ""


def encode_timbre(timbre: Timbre) -> bytes:
    """As JSON."""
    numbers = timbre.numbers.astype("<f2").tobytes()
    return msgspec.json.encode(_Packed(numbers, timbre.similarity, timbre.search))


def decode_timbre(data: bytes) -> Timbre:
    """What `encode_timbre` gave. Raises ValueError for anything else."""
    packed = msgspec.json.decode(data, type=_Packed)
    if len(packed.numbers) != _BYTES or len(packed.search) > _MAX_SEARCH:
        raise ValueError("timbre")
    numbers = np.frombuffer(packed.numbers, "<f2").reshape(KNOTS, WIDTH).astype(np.float16)
    if not np.isfinite(numbers).all() or not -1.01 <= packed.similarity <= 1.01:
        raise ValueError("timbre")
    return Timbre(numbers, packed.similarity, packed.search)
