"""A quiet room at home: a clock, the street through the window."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import add, level_bed, sample_times, strike


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(
        rng,
        count,
        ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)),
        0.03,
        2.0,
    )
    wood = ((1.0, 1.0, 0.008), (2.6, 0.6, 0.005), (4.4, 0.3, 0.003))
    for number, start in enumerate(np.arange(rng.uniform(0.1, 0.5), seconds, 0.5)):
        add(out, strike((1900, 1500)[number % 2], 0.08, wood), float(start), 0.012, 0.5)
    scatter(rng, out, "horn", (5.0, 9.0), 0.01, 0.8)
    return level_bed(out, -29)


PART = bed
