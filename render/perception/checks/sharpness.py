"""The face is sharp."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check | None:
    """Median sharpness of the face; most frames must be sharp, not every one."""
    if not evidence.observations:
        return None
    values = [look.sharpness for look in evidence.observations]
    soft = [value < thresholds.SHARPNESS for value in values]
    # The value that a share of GOOD of the frames reaches.
    value = float(np.quantile(values, 1 - thresholds.GOOD))
    passed = value >= thresholds.SHARPNESS
    return Check(
        "sharpness",
        passed,
        round(value, 1),
        thresholds.SHARPNESS,
        None if passed else longest_stretch([look.time for look in evidence.observations], soft),
        "" if passed else "face-blurred",
    )
