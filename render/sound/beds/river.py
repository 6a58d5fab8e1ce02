"""A brook."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((150, -24), (500, -4), (1400, 0), (3500, -4), (9000, -16), (24000, -50)),
        0.07,
        0.3,
    )
    scatter(rng, out, "bubbles", (0.1, 0.5), 0.22, 0.2)
    scatter(rng, out, "chirp", (1.5, 4.0), 0.3, 0.5)
    return level_bed(out, -26)


PART = bed
