"""The turning head is three-dimensional, not a photograph."""

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence
from render.perception.pose import measure_depth, neutral_landmarks


def check(evidence: Evidence) -> Check | None:
    """The least depth at any turn, in face widths; None for a head that never turns."""
    if not evidence.turns:
        return None
    times = [look.time for look in evidence.observations]
    points = [look.landmarks for look in evidence.observations]
    ahead = neutral_landmarks(times, points)
    value, flattest = min(
        ((measure_depth(ahead, points[turn.peak]), turn) for turn in evidence.turns),
        key=lambda measured: measured[0],
    )
    passed = value > thresholds.DEPTH
    return Check(
        "depth",
        passed,
        round(value, 4),
        thresholds.DEPTH,
        None if passed else (flattest.start, flattest.end),
        "" if passed else "face-flat",
    )
