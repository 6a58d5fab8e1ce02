"""A giant takes a step."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def stomp(rng: np.random.Generator) -> Floats:
    ground = noise(rng, 0.9, ((22, -6), (55, 0), (200, -10), (900, -30), (20000, -80)))
    return place((0.0, knock(rng, 45, 0.16, 0.25, 1.8)), (0.0, 0.5 * ground * decay(0.9, 0.2)))


PART = stomp
