"""A fanfare for a hero."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, play
from render.sound.foley import knock
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    tune: Notes = [
        (0, 67, 0.7),
        (0.75, 67, 0.2),
        (1, 72, 1.8),
        (3, 74, 0.9),
        (4, 76, 1.4),
        (5.5, 74, 0.4),
        (6, 72, 0.9),
        (7, 67, 0.9),
        (8, 77, 1.9),
        (10, 76, 0.9),
        (11, 74, 0.9),
        (12, 79, 3.5),
    ]
    bass = [(beat, (48, 48, 53, 55)[beat // 4], 0.8) for beat in range(16)]
    play(out, tune, 112, "brass", 0.12, 0.1, 16)
    play(out, bass, 112, "brass", 0.09, -0.2, 16)
    drum = knock(rng, 70, 0.09)
    for start in np.arange(0, seconds, 60 / 112):
        add(out, drum, float(start), 0.14)
    out = add_echo(rng, out, 1.0, 0.3)
    return level_bed(out, -23)


PART = bed
