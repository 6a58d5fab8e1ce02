"""A kiss."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place, tone


def kiss(rng: np.random.Generator) -> Floats:
    smack = noise(rng, 0.05, ((400, -20), (1600, 0), (3500, -4), (9000, -20), (20000, -50)))
    squeeze = tone(0.12, ((0, 900), (1, 1700)), (1.0, 0.2)) * decay(0.12, 0.1, 0.05)
    return place((0.0, 0.12 * squeeze), (0.1, smack * decay(0.05, 0.012)))


PART = kiss
