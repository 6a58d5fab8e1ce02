"""Glass breaks."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place
from render.sound.synth import strike


def glass(rng: np.random.Generator) -> Floats:
    burst = noise(rng, 0.3, ((1500, -24), (4000, -3), (8000, 0), (14000, -6), (20000, -20)))
    parts = [(0.0, burst * decay(0.3, 0.05))]
    for at in np.sort(rng.exponential(0.28, 34)):
        hertz = rng.uniform(2200, 7500)
        shard = strike(hertz, 0.22, ((1.0, 1.0, 0.045), (1.83, 0.5, 0.03), (2.9, 0.3, 0.015)))
        parts.append((float(min(at, 1.3)), rng.uniform(0.1, 0.55) * shard))
    return place(*parts)


PART = glass
