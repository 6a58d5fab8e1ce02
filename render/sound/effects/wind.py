"""A gust of wind."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat


def wind(rng: np.random.Generator) -> Floats:
    air = noise(rng, 2.4, ((60, -12), (250, 0), (900, -8), (4000, -28), (20000, -60)))
    gust = throat(air, (((0, 300), (0.45, 760), (1, 340)), 180, 1.0), (1500, 900, 0.08))
    return gust * follow(((0, 0), (0.45, 1), (1, 0)), len(gust))


PART = wind
