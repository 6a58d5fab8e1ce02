"""Wind."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    for _ in range(3):
        middle = rng.uniform(280, 700)
        curve = ((40, -30), (middle / 2, -10), (middle, 0), (2 * middle, -14), (24000, -80))
        out += wash(rng, count, curve, 0.07, rng.uniform(0.7, 1.6))
    out += wash(
        rng,
        count,
        ((300, -40), (1200, -12), (3200, 0), (7000, -4), (12000, -16), (24000, -40)),
        0.015,
        0.6,
    )
    return level_bed(out, -26)


PART = bed
