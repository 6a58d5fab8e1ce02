"""An explosion."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def explosion(rng: np.random.Generator) -> Floats:
    blast = noise(rng, 2.4, ((25, -6), (80, 0), (400, -6), (2000, -18), (9000, -34), (20000, -60)))
    crack = noise(rng, 0.3, ((200, -10), (1500, 0), (6000, -6), (20000, -30)))
    debris = [
        (float(at), rng.uniform(0.05, 0.25) * knock(rng, rng.uniform(150, 400), 0.015))
        for at in np.sort(rng.uniform(0.5, 2.2, 22))
    ]
    boom = knock(rng, 42, 0.3, 0.2, 2.5)
    return place(
        (0.0, crack * decay(0.3, 0.04)),
        (0.0, 1.5 * boom),
        (0.01, blast * decay(2.4, 0.5, 0.01)),
        *debris,
    )


PART = explosion
