"""A factory or a building site: hammers, saws, a motor."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((30, -6), (90, 0), (350, -8), (1500, -22), (24000, -70)), 0.06, 0.8)
    scatter(rng, out, "hammer", (0.5, 1.5), 0.45, 0.4)
    scatter(rng, out, "saw", (1.0, 3.0), 0.3, 0.3)
    scatter(rng, out, "dig", (1.0, 3.0), 0.25, 0.2)
    return level_bed(out, -25)


PART = bed
