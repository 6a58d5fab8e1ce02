"""A birthday party: a merry tune, guests."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, murmur, play, scatter
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.012, 6)
    tune: Notes = [
        (0, 72, 0.4),
        (0.5, 76, 0.4),
        (1, 79, 0.8),
        (2, 81, 0.4),
        (2.5, 79, 0.4),
        (3, 76, 0.8),
        (4, 77, 0.4),
        (4.5, 76, 0.4),
        (5, 74, 0.4),
        (5.5, 72, 0.4),
        (6, 74, 0.8),
        (7, 67, 0.8),
    ]
    bass = [(beat, (48, 55, 48, 55, 53, 57, 43, 55)[beat], 0.4) for beat in range(8)]
    play(out, tune, 138, "bell", 0.10, 0.2, 8)
    play(out, bass, 138, "pluck", 0.14, -0.2, 8)
    scatter(rng, out, "applause", (2.0, 4.0), 0.12, 0.3)
    scatter(rng, out, "pop", (0.8, 2.0), 0.2, 0.2)
    return level_bed(out, -23)


PART = bed
