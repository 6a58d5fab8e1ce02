"""Something soft hits somebody: a tomato, a cake."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def splat(rng: np.random.Generator) -> Floats:
    wet = noise(rng, 0.35, ((120, -10), (500, 0), (1600, -3), (5000, -14), (20000, -44)))
    drip = noise(rng, 0.12, ((300, -12), (1200, 0), (4000, -10), (20000, -50)))
    return place(
        (0.0, 0.8 * knock(rng, 130, 0.03, 0.6)),
        (0.0, wet * decay(0.35, 0.05, 0.002)),
        (0.16, 0.4 * drip * decay(0.12, 0.03)),
        (0.26, 0.25 * drip * decay(0.12, 0.03)),
    )


PART = splat
