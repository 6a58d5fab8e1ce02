"""A beach: waves that come and go, gulls."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.foley import decay, tone
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng, count, ((40, -12), (110, 0), (400, -8), (1500, -24), (24000, -80)), 0.10, 1.9, 0.97
    )
    out += wash(
        rng, count, ((300, -24), (1200, -2), (3500, 0), (8000, -10), (24000, -44)), 0.16, 1.3, 0.99
    )
    gulls = np.zeros_like(out)
    for start in np.arange(rng.uniform(0.5, 2), seconds, 3.1):
        for call in range(3):
            cry = tone(0.28, ((0, 1500), (0.25, 2100), (1, 1250)), (1, 0.5, 0.3)) * decay(
                0.28, 0.2, 0.03
            )
            add(gulls, cry, float(start) + 0.36 * call, 0.03, rng.uniform(-0.8, 0.8))
    out += add_echo(rng, gulls, 0.8, 0.4)
    return level_bed(out, -26)


PART = bed
