"""Exactly one face is in the picture, from when it is first seen until it is last seen."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check:
    """Share of the frames with a face, or the most faces seen at once when that is too many.

    Counted from the first frame with a face to the last one.
    """
    start, end = evidence.face_span
    counted = [
        (time, count)
        for time, count in zip(evidence.times, evidence.face_counts, strict=True)
        if start <= time <= end or not evidence.observations
    ]
    times = [time for time, _ in counted]
    crowded = [count > 1 for _, count in counted]
    if sum(crowded) >= thresholds.OTHERS:
        span = longest_stretch(times, crowded)
        return Check("one-face", False, max(evidence.face_counts), 1, span, "face-not-alone")
    empty = [count == 0 for _, count in counted]
    seen = 1 - sum(empty) / max(len(empty), 1)
    passed = bool(evidence.observations) and seen >= thresholds.SEEN
    return Check(
        "one-face",
        passed,
        round(seen, 3),
        thresholds.SEEN,
        None if passed else longest_stretch(times, empty),
        "" if passed else "face-missing" if evidence.observations else "face-none",
    )
