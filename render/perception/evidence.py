"""What was seen and heard in an enrollment clip: the input of `render.perception.checks`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from render.kit.kit import Floats
from render.perception.liveness.verdict import LivenessMeasures
from render.perception.pose import HeadPose, Turn
from render.perception.quality import FaceQuality

Span = tuple[float, float]
"""Start and end in seconds."""


@dataclass(frozen=True)
class ExpectedChallenge:
    """What the person was asked to do: read digits aloud and turn their head, in order.

    `digits`: such as "49217", None when none were asked for. `turns`: names from `pose.TURNS`.
    `live`: whether the clip was recorded while it was asked for, so that it must look live.
    """

    digits: str | None = None
    turns: tuple[str, ...] = ()
    live: bool = False


@dataclass(frozen=True)
class FaceObservation:
    """The largest face of one frame.

    `time`: seconds. `landmarks`: (468, 3) pixels. `width`: of the face, pixels. `frame_side`: the
    shorter side of the frame, pixels. `quality`: of the picture of the face.
    `mouth`, `eyes`: see `quality.mouth_opening` and `quality.eye_opening`; the latter is absolute,
    not relative to the person's usual opening.
    """

    time: float
    landmarks: Floats
    pose: HeadPose
    width: float
    frame_side: int
    quality: FaceQuality
    mouth: float
    eyes: float


@dataclass(frozen=True)
class Evidence:
    """Everything that the checks need to know about one clip.

    `seconds`: length of the clip. `times`: of every sampled frame, seconds. `face_counts`: faces in
    each of them. `observations`: the largest face of every frame that shows one. `turns`: head
    turns, in order. `embeddings`: time and face embedding, along the clip. `speech`: spans with a
    voice. `heard_digits`: the digits as recognised, None when none were asked for. `digits_match`:
    whether the asked digits were read. `liveness`: signs of life, None when not measured.
    """

    seconds: float
    times: Sequence[float]
    face_counts: Sequence[int]
    observations: Sequence[FaceObservation]
    turns: Sequence[Turn] = ()
    embeddings: Sequence[tuple[float, Floats]] = ()
    speech: Sequence[Span] = ()
    heard_digits: str | None = None
    digits_match: bool = False
    liveness: LivenessMeasures | None = None
    challenge: ExpectedChallenge = field(default_factory=ExpectedChallenge)

    @property
    def frame_seconds(self) -> float:
        """Seconds from one sampled frame to the next."""
        return self.times[1] - self.times[0] if len(self.times) > 1 else 0.0

    @property
    def face_span(self) -> Span:
        """When the face is first and last seen: (0, 0) when never. What comes before and after,
        while the phone is put up or reached for, is left out of account."""
        times = [look.time for look in self.observations]
        return (min(times), max(times)) if times else (0.0, 0.0)


def longest_stretch(times: Sequence[float], bad: Sequence[bool]) -> Span | None:
    """Start and end of the longest run of `bad` frames, or None when no frame is bad."""
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
