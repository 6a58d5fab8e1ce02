"""Many people: talking, steps, laughter here and there."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.06, 14)
    scatter(rng, out, "steps", (0.5, 1.5), 0.15, 0.3)
    scatter(rng, out, "giggle", (1.5, 3.5), 0.18, 0.5)
    return level_bed(out, -26)


PART = bed
