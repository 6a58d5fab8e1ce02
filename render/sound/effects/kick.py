"""A ball is kicked."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def kick(rng: np.random.Generator) -> Floats:
    leather = noise(rng, 0.1, ((120, -8), (500, 0), (1600, -8), (6000, -28), (20000, -60)))
    return place((0.0, knock(rng, 120, 0.05, 0.5, 2.2)), (0.0, 0.5 * leather * decay(0.1, 0.018)))


PART = kick
