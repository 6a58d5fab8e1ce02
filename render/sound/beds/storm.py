"""A thunderstorm."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((150, -18), (800, -5), (4000, 0), (10000, -5), (24000, -28)), 0.09, 0.5)
    out += wash(rng, count, ((60, -10), (200, 0), (600, -8), (2500, -30), (24000, -80)), 0.08, 0.9)
    scatter(rng, out, "thunder", (1.0, 3.0), 0.8, 0.7)
    return level_bed(out, -23)


PART = bed
