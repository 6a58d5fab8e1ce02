"""A snake hisses."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise


def hiss(rng: np.random.Generator) -> Floats:
    air = noise(rng, 1.1, ((1500, -40), (4500, -4), (7500, 0), (11000, -6), (20000, -40)))
    return air * follow(((0, 0), (0.15, 1), (0.7, 0.8), (1, 0)), len(air))


PART = hiss
