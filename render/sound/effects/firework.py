"""A firework."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, follow, noise, place, tone


def firework(rng: np.random.Generator) -> Floats:
    rise = tone(0.7, ((0, 900), (1, 2400)), (1.0, 0.1)) * follow(
        ((0, 0.2), (0.8, 0.6), (1, 0)), 33600
    )
    bang = noise(rng, 1.4, ((30, -4), (100, 0), (700, -6), (4000, -14), (20000, -40))) * decay(
        1.4, 0.22
    )
    spark = noise(rng, 0.015, ((1500, -6), (5000, 0), (12000, -4), (20000, -16))) * decay(
        0.015, 0.002
    )
    sparks = [
        (float(at), 0.5 * spark * rng.uniform(0.2, 1)) for at in np.sort(rng.uniform(0.9, 2.1, 50))
    ]
    return place((0.0, 0.15 * rise), (0.75, bang), *sparks)


PART = firework
