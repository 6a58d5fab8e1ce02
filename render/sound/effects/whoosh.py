"""Something flies past."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat


def whoosh(rng: np.random.Generator) -> Floats:
    air = noise(rng, 0.65, ((100, -16), (600, 0), (3000, -8), (12000, -30), (20000, -50)))
    past = throat(air, (((0, 400), (0.45, 1700), (1, 350)), 700, 1.0))
    return past * follow(((0, 0), (0.45, 1), (0.6, 0.6), (1, 0)), len(past))


PART = whoosh
