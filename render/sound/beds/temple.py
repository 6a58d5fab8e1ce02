"""A temple or a palace garden: a bell, wind, a chime."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import add, add_echo, level_bed, sample_times, strike


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((300, -40), (1200, -12), (3200, 0), (7000, -4), (12000, -16), (24000, -40)),
        0.02,
        1.0,
    ) + wash(rng, count, ((30, -12), (120, 0), (500, -12), (2500, -34), (24000, -80)), 0.02)
    gong = np.zeros_like(out)
    for start in np.arange(rng.uniform(0.2, 1.0), seconds, 5.0):
        add(
            gong,
            strike(131, 4.0, ((1, 1, 1.0), (2.02, 0.7, 0.8), (2.9, 0.5, 0.6), (4.2, 0.4, 0.3))),
            float(start),
            0.02,
        )
    out += add_echo(rng, gong, 1.5, 0.6)
    scatter(rng, out, "twinkle", (1.5, 3.5), 0.08, 0.8)
    scatter(rng, out, "chirp", (1.5, 4.0), 0.25, 0.6)
    return level_bed(out, -28)


PART = bed
