"""A kitchen: something fries, a knife, pots."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)),
        0.03,
        2.0,
    )
    out += wash(
        rng, count, ((1500, -20), (4500, -3), (8000, 0), (14000, -6), (24000, -24)), 0.014, 0.2
    )
    scatter(rng, out, "sizzle", (0.6, 2.0), 0.25, 0.1)
    scatter(rng, out, "chop", (1.0, 2.5), 0.3, 0.2)
    scatter(rng, out, "pour", (3.0, 6.0), 0.15, 0.2)
    return level_bed(out, -27)


PART = bed
