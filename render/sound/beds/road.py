"""On a road or a race track: engines that pass."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((30, -6), (100, 0), (500, -8), (2500, -20), (24000, -60)), 0.05, 0.7)
    scatter(rng, out, "engine", (0.1, 0.6), 0.45, 0.3)
    scatter(rng, out, "whoosh", (0.5, 1.6), 0.4, 0.2)
    scatter(rng, out, "skid", (3.0, 6.0), 0.12, 0.4)
    return level_bed(out, -24)


PART = bed
