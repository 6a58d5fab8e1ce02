"""A café: cups, a coffee machine, people who talk."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter, wash
from render.sound.synth import add, level_bed, sample_times, strike


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.035, 6) + wash(
        rng, count, ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)), 0.02
    )
    cup = strike(2700, 0.3, ((1.0, 1.0, 0.06), (1.7, 0.6, 0.04), (2.9, 0.4, 0.02)))
    for start in np.cumsum(rng.uniform(0.5, 1.8, round(2 * seconds) + 1)):
        add(out, cup, float(start), 0.02 * rng.uniform(0.4, 1), rng.uniform(-0.8, 0.8))
    scatter(rng, out, "spray", (3.0, 6.0), 0.15, 0.3)
    return level_bed(out, -28)


PART = bed
