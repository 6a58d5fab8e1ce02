"""A gym: weights, breath, a beat from a speaker."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter, wash
from render.sound.foley import knock
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng, count, ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)), 0.03
    ) + murmur(rng, count, 0.008, 3)
    drum = knock(rng, 60, 0.06)
    for start in np.arange(0, seconds, 0.5):
        add(out, drum, float(start), 0.05, 0.2)
    scatter(rng, out, "thud", (1.0, 2.5), 0.35, 0.4)
    scatter(rng, out, "hammer", (2.0, 4.0), 0.08, 0.5)
    return level_bed(out, -26)


PART = bed
