"""A train: wheels over rails."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.foley import knock
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((25, -4), (80, 0), (300, -8), (1500, -20), (24000, -60)), 0.07, 0.6)
    joint = knock(rng, 95, 0.03, 0.6)
    for start in np.arange(rng.uniform(0, 0.5), seconds, 0.62):
        for at in (0.0, 0.13):
            add(out, joint, float(start) + at, 0.10, rng.uniform(-0.2, 0.2))
    scatter(rng, out, "train_whistle", (6.0, 10.0), 0.10, 0.8)
    return level_bed(out, -25)


PART = bed
