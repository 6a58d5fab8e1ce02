"""A fair: a barrel organ, people, bells."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, murmur, play, scatter
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.02, 8)
    tune: Notes = [
        (n * 0.5, (72, 76, 79, 84, 83, 79, 77, 74, 71, 74, 77, 79)[n], 0.4) for n in range(12)
    ]
    waltz = [(n, (48, 64, 67, 43, 62, 65)[n], 0.5) for n in range(6)]
    play(out, tune, 168, "reed", 0.06, 0.2, 6)
    play(out, waltz, 168, "reed", 0.07, -0.2, 6)
    scatter(rng, out, "giggle", (1.0, 2.5), 0.2, 0.4)
    scatter(rng, out, "bicycle_bell", (2.0, 5.0), 0.10, 0.4)
    return level_bed(out, -24)


PART = bed
