"""A camp fire."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.foley import decay, noise, tone
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((40, -6), (150, 0), (700, -12), (3000, -26), (24000, -60)), 0.05, 0.25)
    snap = noise(rng, 0.02, ((600, -10), (2500, 0), (8000, -8), (24000, -30))) * decay(0.02, 0.002)
    for start in rng.uniform(0, seconds, round(13 * seconds)):
        add(out, snap, float(start), 0.06 * rng.uniform(0.2, 2.5), rng.uniform(-0.5, 0.5))
    for start in np.arange(rng.uniform(0, 0.7), seconds, 0.75):
        add(out, tone(0.12, 4300) * decay(0.12, 0.06, 0.03), float(start), 0.008, 0.7)
    return level_bed(out, -27)


PART = bed
