"""Somebody gasps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat


def gasp(rng: np.random.Generator) -> Floats:
    air = noise(rng, 0.55, ((200, -30), (900, -2), (1800, 0), (4000, -8), (12000, -36)))
    mouth = throat(air, (((0, 700), (1, 1300)), 350, 1.0), (((0, 1500), (1, 2300)), 500, 0.7))
    return mouth * follow(((0, 0), (0.5, 0.6), (0.8, 1), (0.9, 0.15), (1, 0)), len(mouth))


PART = gasp
