"""A cymbal."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise


def cymbal(rng: np.random.Generator) -> Floats:
    metal = noise(rng, 1.5, ((1500, -24), (5000, -3), (9500, 0), (15000, -4), (20000, -14)))
    return metal * decay(1.5, 0.35)


PART = cymbal
