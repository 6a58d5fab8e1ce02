"""A rocket takes off."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise


def rocket(rng: np.random.Generator) -> Floats:
    flame = noise(rng, 2.6, ((25, -4), (90, 0), (500, -5), (2500, -12), (9000, -24), (20000, -50)))
    crackle = 0.75 + 0.25 * rng.standard_normal(260)[np.arange(len(flame)) * 260 // len(flame)]
    return np.asarray(
        flame * crackle * follow(((0, 0), (0.15, 0.8), (0.6, 1), (1, 0)), len(flame)), np.float32
    )


PART = rocket
