"""A perceptual fingerprint of a clip, for finding its copies.

Four times a second a frame is hashed to 256 bits, as PDQ does (the PDQ section of
https://github.com/facebook/ThreatExchange): which of its 16 x 16 lowest frequencies are stronger
than their median. The fingerprint is the sequence of hashes in base64url. Two clips are compared at
every offset in time, because copies may be trimmed.
"""

import base64
from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

Luma = NDArray[np.uint8]

PERIOD_SECONDS = 0.25
"""Interval between hashes."""
MAX_COPY_DISTANCE = 0.25
"""Clips at most this far apart are copies. Measured on drawn and filmed clips: re-encoded at crf
28, halved, at another frame rate, a second cut off: at most 0.08; cut between two hashes where much
moves: at most 0.23; the same scene with someone else in it: 0.3; other clips: 0.44 and up.
Cropping by 5 % moves a clip 0.3-0.4 away: the mark finds those."""
_HASH_BYTES = 32
_SIDE = 64  # frames are scaled to a square of this side first
_MIN_OVERLAP = 8  # hashes that must overlap: two seconds, or all of a shorter clip


class Fingerprinter:
    """Builds the fingerprint of a clip from its frames, given in order of time."""

    def __init__(self) -> None:
        self._hashes: list[bytes] = []

    def add_frame(self, seconds: float, luma: Luma) -> None:
        """Adds a frame. `seconds`: since the start of the clip. `luma`: (height, width) uint8."""
        if seconds + 1e-6 >= len(self._hashes) * PERIOD_SECONDS:
            self._hashes.append(_hash(luma))

    def to_text(self) -> str:
        """The fingerprint of the frames so far; "" without any."""
        return base64.urlsafe_b64encode(b"".join(self._hashes)).decode().rstrip("=")


def fingerprint(frames: Iterable[tuple[float, Luma]]) -> str:
    """The fingerprint of a clip from (seconds, luma) pairs in order of time."""
    fingerprinter = Fingerprinter()
    for seconds, luma in frames:
        fingerprinter.add_frame(seconds, luma)
    return fingerprinter.to_text()


def distance(first: str, second: str) -> float:
    """Share of bits in which two fingerprints differ at their best offset in time.

    0 for the same clip, about 0.5 for unrelated ones, 1 when either is empty. Raises ValueError
    for text that is not a fingerprint.
    """
    first_bits, second_bits = _bits(first), _bits(second)
    if not len(first_bits) or not len(second_bits):
        return 1.0
    return min(
        float(np.count_nonzero(left != right) / left.size)
        for left, right in _iter_overlaps(first_bits, second_bits)
    )


def _iter_overlaps(
    first: NDArray[np.uint8], second: NDArray[np.uint8]
) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.uint8]]]:
    least = min(_MIN_OVERLAP, len(first), len(second))
    for offset in range(least - len(second), len(first) - least + 1):
        start, end = max(0, offset), min(len(first), offset + len(second))
        yield first[start:end], second[start - offset : end - offset]


_WAVES = np.cos(
    np.pi / (2 * _SIDE) * np.outer(np.arange(1, 17), 2 * np.arange(_SIDE) + 1)
)  # (16, 64): DCT-II without its constant, the brightness of the whole


def _hash(luma: Luma) -> bytes:
    small = cv2.resize(luma, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float64)
    strength = _WAVES @ small @ _WAVES.T
    return np.packbits(strength > np.median(strength)).tobytes()


def _bits(text: str) -> NDArray[np.uint8]:
    """(hashes, 256) bits."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars="-_", validate=True)
    except ValueError as error:
        raise ValueError("not a fingerprint") from error
    if len(data) % _HASH_BYTES:
        raise ValueError("not a fingerprint")
    return np.unpackbits(np.frombuffer(data, np.uint8).reshape(-1, _HASH_BYTES), axis=1)
