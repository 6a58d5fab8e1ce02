"""An audience in a hall: coughs, chairs, whispers."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)),
        0.02,
        2.0,
    ) + murmur(rng, count, 0.012, 8)
    scatter(rng, out, "knocks", (4.0, 8.0), 0.03, 1.0)
    scatter(rng, out, "page", (1.0, 3.0), 0.10, 0.6)
    return level_bed(out, -29)


PART = bed
