"""One footstep."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def step(rng: np.random.Generator) -> Floats:
    sole = noise(rng, 0.09, ((150, -12), (600, 0), (2200, -6), (7000, -24), (20000, -60)))
    heel = knock(rng, 110, 0.02, 0.4)
    return place((0.0, heel), (0.045, 0.25 * sole * decay(0.09, 0.02)))


PART = step
