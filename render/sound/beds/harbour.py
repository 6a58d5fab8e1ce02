"""A harbour: water against wood, gulls, a horn far away."""

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
        ((60, -24), (250, -4), (800, 0), (2500, -8), (7000, -22), (24000, -60)),
        0.08,
        0.5,
    ) + wash(rng, count, ((30, -12), (120, 0), (500, -12), (2500, -34), (24000, -80)), 0.04)
    scatter(rng, out, "bubbles", (1.0, 3.0), 0.15)
    scatter(rng, out, "train_whistle", (5.0, 9.0), 0.08, 1.2)
    scatter(rng, out, "bell", (3.0, 7.0), 0.10, 0.8)
    return level_bed(out, -26)


PART = bed
