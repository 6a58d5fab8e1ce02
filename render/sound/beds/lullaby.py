"""A music box."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, play
from render.sound.synth import add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    tune: Notes = [
        (0, 76, 1),
        (1, 76, 1),
        (2, 79, 3),
        (5, 76, 1),
        (6, 76, 1),
        (7, 79, 3),
        (10, 76, 1),
        (11, 79, 1),
        (12, 84, 2),
        (14, 83, 2),
        (16, 81, 2),
        (18, 79, 2),
    ]
    play(out, tune, 100, "bell", 0.10, 0.1, 20)
    play(out, [(4 * n, (60, 67, 65, 67, 60)[n], 3) for n in range(5)], 100, "bell", 0.06, -0.2, 20)
    out = add_echo(rng, out, 1.2, 0.4)
    return level_bed(out, -26)


PART = bed
