"""A drum roll and a cymbal."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place, repeat


def drum_roll(rng: np.random.Generator) -> Floats:
    snare = noise(rng, 0.08, ((150, -8), (400, 0), (3000, -4), (8000, -6), (20000, -30))) * decay(
        0.08, 0.02
    )
    times = np.arange(0, 1.4, 0.032)
    roll = repeat(
        times, lambda number: snare * (0.25 + 0.75 * number / len(times)) * rng.uniform(0.8, 1)
    )
    metal = noise(rng, 1.2, ((2000, -30), (5000, -4), (9000, 0), (14000, -4), (20000, -16)))
    return place((0.0, roll), (1.45, 0.7 * metal * decay(1.2, 0.3)), (1.45, knock(rng, 70, 0.08)))


PART = drum_roll
