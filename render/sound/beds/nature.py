"""A forest: leaves, birds near and far."""

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
        ((300, -40), (1200, -12), (3200, 0), (7000, -4), (12000, -16), (24000, -40)),
        0.03,
        0.8,
    ) + wash(rng, count, ((30, -12), (120, 0), (500, -12), (2500, -34), (24000, -80)), 0.03)
    scatter(rng, out, "chirp", (0.5, 1.6), 0.5, 0.5)
    scatter(rng, out, "whistle", (3.0, 6.0), 0.08, 0.8)
    scatter(rng, out, "chirp", (0.8, 2.2), 0.25, 0.9)
    return level_bed(out, -26)


PART = bed
