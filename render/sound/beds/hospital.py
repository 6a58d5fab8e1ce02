"""A hospital: a monitor, steps, an announcement."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.foley import fade, tone
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((50, -10), (180, 0), (600, -12), (2500, -28), (24000, -70)), 0.03, 3.0)
    beep = fade(tone(0.11, 960), 0.006, 0.03)
    for start in np.arange(rng.uniform(0, 0.8), seconds, 0.95):
        add(out, beep, float(start), 0.03, -0.4)
    scatter(rng, out, "steps", (1.5, 4.0), 0.15, 0.5)
    scatter(rng, out, "doorbell", (5.0, 9.0), 0.05, 0.8)
    return level_bed(out, -28)


PART = bed
