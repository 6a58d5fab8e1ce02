"""The clip is long enough for the other checks."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence


def check(evidence: Evidence) -> Check:
    """Seconds between the first and the last sight of the face, or of the clip without a face."""
    start, end = evidence.face_span
    value = end - start + evidence.frame_seconds if evidence.observations else evidence.seconds
    passed = value >= thresholds.SECONDS
    return Check(
        "length",
        passed,
        round(value, 2),
        thresholds.SECONDS,
        advice="" if passed else "clip-too-short",
    )
