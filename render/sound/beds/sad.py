"""A slow, sad piano."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import Notes, play
from render.sound.synth import add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    chords = ((45, 52, 60), (41, 48, 57), (48, 55, 64), (43, 50, 59))
    for number, chord in enumerate(chords):
        play(
            out,
            [(4 * number + n, note, 2.5) for n, note in enumerate(chord)],
            76,
            "pluck",
            0.10,
            -0.2,
            16,
        )
    tune: Notes = [
        (0, 76, 3),
        (3, 74, 1),
        (4, 72, 3),
        (7, 71, 1),
        (8, 67, 4),
        (12, 69, 2),
        (14, 71, 2),
    ]
    play(out, tune, 76, "soft", 0.07, 0.2, 16)
    out = add_echo(rng, out, 1.6, 0.5)
    return level_bed(out, -24)


PART = bed
