"""A hot, empty place."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((60, -16), (300, 0), (900, -12), (3000, -34), (24000, -80)), 0.06, 1.8)
    out += wash(rng, count, ((2500, -30), (5200, 0), (6500, -4), (24000, -50)), 0.010, 0.25)
    scatter(rng, out, "hiss", (3.0, 7.0), 0.06, 0.3)
    return level_bed(out, -29)


PART = bed
