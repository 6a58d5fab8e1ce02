"""Somebody snores."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, noise, place, throat


def snore(rng: np.random.Generator) -> Floats:
    rattle = buzz(rng, 1.2, ((0, 32), (0.5, 46), (1, 38)), 0.5, 0.5)
    nose = throat(rattle, (260, 160, 1.0), (((0, 800), (0.7, 1250), (1, 900)), 350, 0.5))
    breath = noise(rng, 0.8, ((300, -30), (900, -6), (2200, -3), (9000, -34)))
    loud = nose * follow(((0, 0), (0.6, 1), (0.92, 0.9), (1, 0)), len(nose))
    quiet = 0.06 * breath * follow(((0, 0), (0.3, 1), (1, 0)), len(breath))
    return place((0.0, loud), (1.35, quiet))


PART = snore
