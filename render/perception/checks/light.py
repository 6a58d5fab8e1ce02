"""The light leaves enough of the face to be seen."""

import numpy as np

from render.perception import thresholds
from render.perception.checks import Check
from render.perception.evidence import Evidence, longest_stretch


def check(evidence: Evidence) -> Check | None:
    """Relief in grey levels that most frames reach, or the share of the face that is too bright in
    most of them when that is too much. Says nothing about the colour of a skin: a dark one in good
    light has as much relief as a pale one. Advises where it could be better.
    """
    if not evidence.observations:
        return None
    times = [look.time for look in evidence.observations]
    reliefs = [look.quality.relief for look in evidence.observations]
    blown = [look.quality.blown for look in evidence.observations]
    relief = float(np.quantile(reliefs, 1 - thresholds.GOOD))
    share = float(np.quantile(blown, thresholds.GOOD))
    if relief < thresholds.RELIEF and share <= thresholds.BLOWN:
        span = longest_stretch(times, [value < thresholds.RELIEF for value in reliefs])
        return Check("light", False, round(relief, 1), thresholds.RELIEF, span, "face-too-dark")
    if share > thresholds.BLOWN:
        span = longest_stretch(times, [value > thresholds.BLOWN for value in blown])
        return Check("light", False, round(share, 2), thresholds.BLOWN, span, "face-too-bright")
    dim = "face-dim" if relief < thresholds.CLEAR_RELIEF else ""
    advice = "face-glaring" if share > thresholds.SOME_BLOWN else dim
    return Check("light", True, round(relief, 1), thresholds.RELIEF, advice=advice)
