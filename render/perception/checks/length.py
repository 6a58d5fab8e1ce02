"""The clip is long enough for the other checks."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence


def check(evidence: Evidence) -> Check:
    """Length of the clip in seconds."""
    passed = evidence.seconds >= thresholds.SECONDS
    return Check(
        "length",
        passed,
        round(evidence.seconds, 2),
        thresholds.SECONDS,
        advice="" if passed else "clip-too-short",
    )
