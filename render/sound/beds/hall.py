"""A big quiet hall: steps that echo."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((25, -10), (70, 0), (250, -14), (24000, -80)), 0.03, 2.0)
    scatter(rng, out, "steps", (0.5, 1.5), 0.35, 1.3)
    scatter(rng, out, "door", (5.0, 9.0), 0.15, 1.6)
    return level_bed(out, -29)


PART = bed
