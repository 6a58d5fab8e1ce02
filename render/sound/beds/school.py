"""A school: children far away, a bell."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.03, 9) + wash(
        rng, count, ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)), 0.02
    )
    scatter(rng, out, "giggle", (1.0, 2.5), 0.25, 0.7)
    scatter(rng, out, "school_bell", (5.0, 9.0), 0.10, 0.8)
    scatter(rng, out, "page", (1.0, 3.0), 0.15, 0.2)
    return level_bed(out, -28)


PART = bed
