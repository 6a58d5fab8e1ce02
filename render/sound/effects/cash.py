"""A cash register."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place
from render.sound.synth import strike


def cash(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.35), (2.2, 0.5, 0.2), (3.6, 0.3, 0.1))
    ring = place((0.0, strike(1900, 0.9, partials)), (0.07, strike(2500, 0.8, partials)))
    drawer = noise(rng, 0.25, ((300, -14), (1500, 0), (5000, -6), (20000, -34))) * decay(0.25, 0.06)
    return place((0.0, 0.6 * drawer), (0.12, ring))


PART = cash
