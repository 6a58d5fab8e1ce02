"""Love: a soft waltz."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, play
from render.sound.synth import add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    chords = ((48, 64, 67), (45, 60, 64), (41, 60, 65), (43, 59, 65))
    for number, chord in enumerate(chords):
        play(
            out,
            [(3 * number + n, note, 0.9) for n, note in enumerate(chord)],
            96,
            "pluck",
            0.10,
            -0.2,
            12,
        )
    tune: Notes = [(0, 76, 2), (2, 74, 1), (3, 72, 3), (6, 77, 2), (8, 76, 1), (9, 74, 3)]
    play(out, tune, 96, "soft", 0.09, 0.2, 12)
    out = add_echo(rng, out, 1.2, 0.4)
    return level_bed(out, -24)


PART = bed
