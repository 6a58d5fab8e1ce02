"""The face is neither too dark nor too bright."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check | None:
    """Brightness, 0-255, that most frames reach, or that most stay below when too bright."""
    if not evidence.observations:
        return None
    values = [look.brightness for look in evidence.observations]
    times = [look.time for look in evidence.observations]
    low = float(np.quantile(values, 1 - thresholds.GOOD))
    high = float(np.quantile(values, thresholds.GOOD))
    if low < thresholds.DARK:
        span = longest_stretch(times, [value < thresholds.DARK for value in values])
        return Check("light", False, round(low, 1), thresholds.DARK, span, "face-too-dark")
    if high > thresholds.BRIGHT:
        span = longest_stretch(times, [value > thresholds.BRIGHT for value in values])
        return Check("light", False, round(high, 1), thresholds.BRIGHT, span, "face-too-bright")
    return Check("light", True, round(low, 1), thresholds.DARK)
