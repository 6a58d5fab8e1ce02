"""A jungle: insects, birds, something big far away."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng, count, ((1500, -40), (4200, -3), (5200, 0), (7000, -6), (24000, -50)), 0.03, 0.2
    )
    out += wash(
        rng,
        count,
        ((300, -40), (1200, -12), (3200, 0), (7000, -4), (12000, -16), (24000, -40)),
        0.03,
    )
    scatter(rng, out, "chirp", (0.6, 1.8), 0.4, 0.8)
    scatter(rng, out, "croak", (1.0, 3.0), 0.3, 0.6)
    scatter(rng, out, "roar", (4.0, 8.0), 0.12, 1.2)
    return level_bed(out, -26)


PART = bed
