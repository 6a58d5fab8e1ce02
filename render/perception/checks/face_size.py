"""The face is large enough to be recognised and drawn."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check | None:
    """Median width of the face in pixels."""
    if not evidence.observations:
        return None
    side = float(np.median([look.frame_side for look in evidence.observations]))
    least = max(thresholds.FACE_PIXELS, thresholds.FACE_WIDTH * side)
    widths = [look.width for look in evidence.observations]
    value = float(np.median(widths))
    passed = value >= least
    times = [look.time for look in evidence.observations]
    return Check(
        "face-size",
        passed,
        round(value),
        round(least),
        None if passed else longest_stretch(times, [width < least for width in widths]),
        "" if passed else "face-too-small",
    )
