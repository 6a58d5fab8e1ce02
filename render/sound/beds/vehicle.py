"""Inside a bus, an aeroplane or a ship: a motor, air."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import drift, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    hum = sum(0.03 / n * np.sin(2 * np.pi * 58 * n * time + n) for n in range(1, 8))
    out = wash(rng, count, ((25, -4), (70, 0), (250, -8), (1200, -22), (24000, -60)), 0.08, 0.8)
    out += np.asarray(hum * (0.7 + 0.3 * drift(rng, count, 0.6)), np.float32)[:, None]
    scatter(rng, out, "small_bell", (4.0, 8.0), 0.05, 0.2)
    return level_bed(out, -26)


PART = bed
