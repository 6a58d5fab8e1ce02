"""The face is large enough to be recognised and drawn."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest


def check(evidence: Evidence) -> Check | None:
    """Median width of the face in pixels."""
    if not evidence.looks:
        return None
    least = max(thresholds.FACE_PIXELS, thresholds.FACE_WIDTH * min(evidence.size))
    widths = [look.width for look in evidence.looks]
    value = float(np.median(widths))
    passed = value >= least
    times = [look.time for look in evidence.looks]
    return Check(
        "face-size",
        passed,
        round(value),
        round(least),
        None if passed else longest(times, [width < least for width in widths]),
        "" if passed else "face-too-small",
    )
