"""A comic tune: pizzicato and a bassoon that hops."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, play
from render.sound.synth import add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    bass = [
        (0, 43, 0.4),
        (1, 50, 0.4),
        (2, 38, 0.4),
        (3, 50, 0.4),
        (4, 43, 0.4),
        (5, 50, 0.4),
        (6, 45, 0.4),
        (7, 38, 0.4),
    ]
    tune: Notes = [
        (0.5, 67, 0.3),
        (1.0, 71, 0.3),
        (1.5, 74, 0.3),
        (2.5, 73, 0.3),
        (3.0, 74, 0.6),
        (4.5, 76, 0.3),
        (5.0, 74, 0.3),
        (5.5, 71, 0.3),
        (6.0, 69, 0.3),
        (6.5, 66, 0.3),
        (7.0, 67, 0.7),
    ]
    play(out, bass, 132, "reed", 0.10, -0.3, 8)
    play(out, tune, 132, "pluck", 0.14, 0.3, 8)
    out = add_echo(rng, out, 0.5, 0.2)
    return level_bed(out, -24)


PART = bed
