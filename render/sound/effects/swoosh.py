"""A quick swing."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat


def swoosh(rng: np.random.Generator) -> Floats:
    air = noise(rng, 0.28, ((300, -20), (1500, 0), (5000, -6), (14000, -30), (20000, -50)))
    swing = throat(air, (((0, 900), (0.6, 3800), (1, 1800)), 1200, 1.0))
    return swing * follow(((0, 0), (0.6, 1), (1, 0)), len(swing))


PART = swoosh
