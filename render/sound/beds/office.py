"""An office: keys, a telephone, air conditioning."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((50, -10), (180, 0), (600, -10), (2500, -26), (24000, -70)), 0.04, 3.0)
    scatter(rng, out, "keyboard", (0.2, 0.9), 0.22, 0.15)
    scatter(rng, out, "keyboard", (0.5, 1.5), 0.12, 0.3)
    scatter(rng, out, "phone", (3.5, 7.0), 0.10, 0.4)
    out += murmur(rng, count, 0.010, 3)
    return level_bed(out, -28)


PART = bed
