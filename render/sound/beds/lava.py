"""A volcano: rumbling, bubbling, stones."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((18, -6), (40, 0), (110, -6), (400, -22), (24000, -80)), 0.12, 0.7)
    scatter(rng, out, "bubbles", (0.3, 1.0), 0.25, 0.3)
    scatter(rng, out, "thud", (0.7, 2.0), 0.5, 0.5)
    scatter(rng, out, "fire", (0.2, 0.6), 0.4, 0.2)
    return level_bed(out, -24)


PART = bed
