"""What was seen and heard in a clip: what the checks judge. Data only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from render.kit.kit import Floats
from render.perception.pose import HeadPose, Turn

Span = tuple[float, float]
"""From and until, seconds."""


@dataclass(frozen=True)
class ExpectedChallenge:
    """What the person was asked: digits to read ("49217") and head turns to make, in order.

    `turns`: names of `pose.TURNS`; empty and None where nothing was asked.
    """

    digits: str | None = None
    turns: tuple[str, ...] = ()


@dataclass(frozen=True)
class FaceObservation:
    """The largest face of one frame.

    `width`: pixels. `sharpness`, `brightness`: see `quality.light`. `mouth`, `eyes`: see
    `quality`; the opening of the eyes is not yet relative to the person's usual one.
    """

    time: float
    landmarks: Floats
    pose: HeadPose
    width: float
    sharpness: float
    brightness: float
    mouth: float
    eyes: float


@dataclass(frozen=True)
class Evidence:
    """One clip.

    `size`: of the frames that were looked at, pixels. `times` and `faces`: every sampled frame
    and how many faces it shows. `looks`: the frames that show any. `turns`: what the head did.
    `likeness`: embeddings along the clip with their times. `speech`: spans with a voice in them.
    `heard`: the digits as they were heard, `digits_match`: whether they are the asked ones.
    """

    seconds: float
    size: tuple[int, int]
    times: Sequence[float]
    face_counts: Sequence[int]
    observations: Sequence[FaceObservation]
    turns: Sequence[Turn] = ()
    embeddings: Sequence[tuple[float, Floats]] = ()
    speech: Sequence[Span] = ()
    heard: str | None = None
    digits_match: bool = False
    challenge: ExpectedChallenge = field(default_factory=ExpectedChallenge)


def longest_stretch(times: Sequence[float], bad: Sequence[bool]) -> Span | None:
    """The longest stretch of frames that are bad, or None when none is."""
    best: Span | None = None
    start: float | None = None
    for index, (time, wrong) in enumerate(zip(times, bad, strict=True)):
        if wrong and start is None:
            start = time
        if start is not None and (not wrong or index == len(times) - 1):
            span = start, time
            if best is None or span[1] - span[0] > best[1] - best[0]:
                best = span
            start = None
    return best
