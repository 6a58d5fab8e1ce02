"""Exactly one face is in the picture, from the first frame to the last."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check:
    """Share of the frames with a face, or the most faces seen at once when that is too many."""
    crowded = [count > 1 for count in evidence.face_counts]
    if sum(crowded) >= thresholds.OTHERS:
        span = longest_stretch(evidence.times, crowded)
        return Check("one-face", False, max(evidence.face_counts), 1, span, "face-not-alone")
    empty = [count == 0 for count in evidence.face_counts]
    seen = 1 - sum(empty) / max(len(empty), 1)
    passed = bool(evidence.observations) and seen >= thresholds.SEEN
    return Check(
        "one-face",
        passed,
        round(seen, 3),
        thresholds.SEEN,
        None if passed else longest_stretch(evidence.times, empty),
        "" if passed else "face-missing" if evidence.observations else "face-none",
    )
