"""A drum fill."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def drums(rng: np.random.Generator) -> Floats:
    snare = noise(rng, 0.16, ((150, -8), (350, 0), (3000, -3), (9000, -6), (20000, -30))) * decay(
        0.16, 0.03
    )
    hits = [
        (0.0, knock(rng, 60, 0.09)),
        (0.2, snare),
        (0.3, 0.6 * snare),
        (0.4, knock(rng, 180, 0.06)),
    ]
    hits += [(0.5, knock(rng, 140, 0.07)), (0.6, knock(rng, 105, 0.08)), (0.8, knock(rng, 60, 0.1))]
    metal = noise(rng, 1.0, ((2500, -30), (6000, -3), (10000, 0), (15000, -4), (20000, -14)))
    return place(*hits, (0.8, 0.5 * metal * decay(1.0, 0.25)))


PART = drums
