"""A slap."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def slap(rng: np.random.Generator) -> Floats:
    palm = noise(rng, 0.16, ((300, -12), (1300, 0), (3200, -1), (9000, -12), (20000, -36)))
    return place((0.0, palm * decay(0.16, 0.02, 0.0008)), (0.0, 0.4 * knock(rng, 240, 0.015)))


PART = slap
