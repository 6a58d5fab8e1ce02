"""A spray can."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, noise


def spray(rng: np.random.Generator) -> Floats:
    mist = noise(rng, 0.7, ((1500, -24), (5000, -2), (9000, 0), (15000, -3), (20000, -12)))
    return fade(mist, 0.02, 0.06)


PART = spray
