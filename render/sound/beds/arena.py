"""A full arena: a roar that swells, claps, whistles, a drum."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.foley import knock
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((150, -36), (450, -4), (1100, 0), (2600, -6), (6000, -20), (24000, -60)),
        0.10,
        0.9,
    )
    scatter(rng, out, "crowd_cheer", (0.6, 2.0), 0.5, 0.6)
    scatter(rng, out, "applause", (0.6, 2.0), 0.3, 0.5)
    drum = knock(rng, 85, 0.08)
    for start in np.arange(rng.uniform(0, 0.4), seconds, 1.2):
        for at in (0.0, 0.3, 0.6, 0.75):
            add(out, drum, float(start) + at, 0.05, -0.4)
    return level_bed(out, -22)


PART = bed
