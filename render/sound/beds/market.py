"""A market: calls, coins, things on a counter."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.05, 12)
    scatter(rng, out, "cash", (2.0, 4.5), 0.15, 0.3)
    scatter(rng, out, "chop", (1.5, 4.0), 0.15, 0.3)
    scatter(rng, out, "bicycle_bell", (3.0, 7.0), 0.10, 0.5)
    return level_bed(out, -26)


PART = bed
