"""Something heavy lands."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def thud(rng: np.random.Generator) -> Floats:
    dust = noise(rng, 0.4, ((60, -10), (250, 0), (900, -12), (5000, -36), (20000, -70)))
    return place((0.0, knock(rng, 62, 0.09, 0.35, 2.0)), (0.0, 0.25 * dust * decay(0.4, 0.08)))


PART = thud
