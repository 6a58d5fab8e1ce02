"""Candles are blown out."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise


def blow(rng: np.random.Generator) -> Floats:
    air = noise(rng, 0.8, ((120, -10), (500, 0), (1800, -6), (6000, -18), (20000, -50)))
    return air * follow(((0, 0), (0.2, 1), (0.7, 0.8), (1, 0)), len(air))


PART = blow
