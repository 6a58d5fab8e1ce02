"""A cave: drops, and their echo."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.foley import decay, tone
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((20, -10), (50, 0), (160, -16), (24000, -90)), 0.03, 2.0)
    drops = np.zeros_like(out)
    for start in np.cumsum(rng.uniform(0.3, 1.3, round(2 * seconds) + 2)):
        low = rng.uniform(700, 1500)
        drop = tone(0.08, ((0, low), (1, 1.8 * low))) * decay(0.08, 0.02, 0.003)
        add(drops, drop, float(start), 0.12, rng.uniform(-0.8, 0.8))
    out += add_echo(rng, drops, 1.8, 1.2)
    return level_bed(out, -29)


PART = bed
