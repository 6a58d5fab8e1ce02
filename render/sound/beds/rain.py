"""Steady rain."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.foley import decay, noise
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng, count, ((200, -24), (1200, -8), (5000, 0), (10000, -4), (24000, -24)), 0.07, 0.7
    )
    drop = noise(rng, 0.02, ((1500, -10), (5000, 0), (12000, -10), (24000, -30))) * decay(
        0.02, 0.002
    )
    for start in rng.uniform(0, seconds, round(45 * seconds)):
        add(out, drop, float(start), 0.06 * rng.uniform(0.3, 1.6), rng.uniform(-1, 1))
    return level_bed(out, -26)


PART = bed
