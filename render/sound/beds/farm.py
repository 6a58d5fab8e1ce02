"""A farm: hens, a cow, sheep, wind in the grass."""

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
        0.02,
    ) + wash(rng, count, ((30, -12), (120, 0), (500, -12), (2500, -34), (24000, -80)), 0.03)
    scatter(rng, out, "chirp", (1.0, 2.5), 0.3, 0.4)
    scatter(rng, out, "moo", (2.5, 5.0), 0.4, 0.4)
    scatter(rng, out, "rooster", (4.0, 8.0), 0.3, 0.5)
    scatter(rng, out, "oink", (3.0, 6.0), 0.3, 0.3)
    return level_bed(out, -26)


PART = bed
