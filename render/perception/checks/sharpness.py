"""The face is sharp."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check | None:
    """Sharpness that most frames reach; a few may be blurred. Advises where it could be better."""
    if not evidence.observations:
        return None
    values = [look.quality.sharpness for look in evidence.observations]
    value = float(np.quantile(values, 1 - thresholds.GOOD))
    passed = value >= thresholds.SHARPNESS
    blurred = [each < thresholds.SHARPNESS for each in values]
    times = [look.time for look in evidence.observations]
    advice = "" if value >= thresholds.SHARP else "face-soft" if passed else "face-blurred"
    return Check(
        "sharpness",
        passed,
        round(value, 3),
        thresholds.SHARPNESS,
        None if passed else longest_stretch(times, blurred),
        advice,
    )
