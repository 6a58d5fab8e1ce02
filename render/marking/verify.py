"""Identifies a clip: reads the mark, the content credentials and the fingerprint of a file.

Decoders process untrusted input here: a server runs this in a `render.isolation.child.Child`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from render.contract.errors import Unreadable
from render.marking.credentials import CredentialsReading, CredentialState, read_credentials
from render.marking.fingerprint import PERIOD_SECONDS, Fingerprinter
from render.marking.reader import MarkReading, read_mark
from render.perception.intake import (
    GRACE_SECONDS,
    LIMITS,
    IntakeLimits,
    MediaSource,
    check_size,
    open_clip,
)
from render.perception.picture import read_orientation
from render.video.encoder import planes

Luma = NDArray[np.uint8]

_FRAMES_READ = 48  # frames that the mark is read from: twice as many hardly improve it
_THREADS = 2
_PLAIN = frozenset({"yuv420p", "yuvj420p", "yuv422p", "yuv444p"})


@dataclass(frozen=True)
class Verification:
    """What was read from a file. `clip_id`: from the mark, or else from valid credentials.

    The mark is part of the pictures, whereas credentials can be attached to any file: where they
    differ, the mark counts and `is_contradictory` is true.
    """

    clip_id: str | None
    mark: MarkReading
    credentials: CredentialsReading
    fingerprint: str

    @property
    def is_contradictory(self) -> bool:
        """Whether mark and credentials name different clips."""
        clip_ids = self.mark.clip_id, self.credentials.clip_id
        return None not in clip_ids and clip_ids[0] != clip_ids[1]

    def as_dict(self) -> dict[str, object]:
        """JSON-ready, as `walkon verify --json` prints it."""
        return {
            "clip_id": self.clip_id,
            "mark": {
                "clip_id": self.mark.clip_id,
                "confidence": round(self.mark.confidence, 3),
            },
            "credentials": {"state": str(self.credentials.state)},
            "fingerprint": self.fingerprint,
        }


def verify_file(path: Path, roots: str = "", limits: IntakeLimits = LIMITS) -> Verification:
    """Reads everything that identifies a file as a clip made here.

    `roots`: PEM certificates to trust, normally the operator's root. Raises Unreadable with a code
    of `render.perception.intake`.
    """
    with open_clip(path, limits) as source:
        fingerprinter = Fingerprinter()
        mark = read_mark(_iter_luma(source, limits, fingerprinter))
    credentials = read_credentials(path, roots)
    claimed = credentials.clip_id if credentials.state is CredentialState.VALID else None
    return Verification(mark.clip_id or claimed, mark, credentials, fingerprinter.to_text())


def _iter_luma(
    source: MediaSource, limits: IntakeLimits, fingerprinter: Fingerprinter
) -> Iterator[Luma]:
    """Frames spread evenly over the clip; each is also added to the fingerprint."""
    length = (source.container.duration or 0) / av.time_base
    pause = min(max(length, 1.0) / _FRAMES_READ, PERIOD_SECONDS)
    source.picture.codec_context.skip_frame = "NONREF"
    source.picture.thread_type = "AUTO"
    source.picture.codec_context.thread_count = _THREADS
    due, pixels = 0.0, 0
    for count, frame in enumerate(source.container.decode(source.picture)):
        seconds = (frame.time or 0.0) - source.zero
        pixels += frame.width * frame.height
        if (
            count > limits.frames
            or pixels > limits.decoded_pixels
            or seconds > limits.seconds + GRACE_SECONDS
        ):
            break
        if seconds + 1e-6 < due:
            continue
        check_size(frame.width, frame.height, limits)
        due = seconds + pause - 1e-6
        luma = _to_upright_luma(frame)
        fingerprinter.add_frame(seconds, luma)
        yield luma
    if due == 0.0:
        raise Unreadable("media-broken")


def _to_upright_luma(frame: av.VideoFrame) -> Luma:
    if frame.format.name in _PLAIN:
        luma = planes(frame)[0]  # as it is: half the time of a conversion
    else:
        luma = np.asarray(frame.to_ndarray(format="gray"), np.uint8)
    way = read_orientation(frame)
    if way.swapped:
        luma = luma.T
    return np.ascontiguousarray(luma[:: -1 if way.flip_y else 1, :: -1 if way.flip_x else 1])
