"""Suspense: a low string, a heartbeat, a high tremble."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import play
from render.sound.foley import knock
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    play(out, [(n, 38 + n % 2, 0.9) for n in range(8)], 140, "brass", 0.05, -0.2, 8)
    play(
        out, [(beat / 2, (74, 75)[beat % 2], 0.3) for beat in range(16)], 140, "soft", 0.02, 0.4, 8
    )
    beat = knock(rng, 55, 0.07, 0.03)
    for start in np.arange(0.2, seconds, 0.9):
        for at, level in ((0.0, 0.16), (0.24, 0.1)):
            add(out, beat, float(start) + at, level)
    out = add_echo(rng, out, 1.4, 0.5)
    return level_bed(out, -25)


PART = bed
