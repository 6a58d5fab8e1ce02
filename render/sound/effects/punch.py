"""A cartoon punch."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, follow, knock, noise, place


def punch(rng: np.random.Generator) -> Floats:
    smack = noise(rng, 0.12, ((150, -10), (900, 0), (2600, -2), (8000, -16), (20000, -40)))
    air = noise(rng, 0.12, ((400, -20), (1800, 0), (6000, -10), (20000, -50)))
    swing = air * follow(((0, 0), (0.8, 1), (1, 0.2)), len(air))
    hit = place((0.0, 1.4 * knock(rng, 95, 0.05, 0.8)), (0.0, smack * decay(0.12, 0.018)))
    return place((0.0, 0.18 * swing), (0.11, hit))


PART = punch
