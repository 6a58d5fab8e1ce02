"""An arcade or a PC room: games, keys, coins."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, play, scatter
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.012, 4)
    scatter(rng, out, "coin", (0.6, 1.8), 0.20, 0.3)
    scatter(rng, out, "power_up", (1.2, 3.0), 0.16, 0.3)
    scatter(rng, out, "laser", (0.6, 1.8), 0.14, 0.3)
    scatter(rng, out, "keyboard", (0.2, 0.8), 0.25, 0.1)
    play(
        out,
        [(n, (64, 67, 72, 67, 65, 69, 72, 76)[n % 8], 0.5) for n in range(8)],
        150,
        "reed",
        0.012,
        0.3,
        8,
    )
    return level_bed(out, -25)


PART = bed
