"""A winter day: soft wind, everything else is muffled."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((40, -12), (180, 0), (600, -10), (1800, -26), (24000, -80)), 0.06, 1.5)
    out += wash(
        rng, count, ((1500, -30), (4000, -6), (8000, 0), (14000, -10), (24000, -40)), 0.006, 0.5
    )
    scatter(rng, out, "small_bell", (4.0, 8.0), 0.03, 1.5)
    return level_bed(out, -29)


PART = bed
