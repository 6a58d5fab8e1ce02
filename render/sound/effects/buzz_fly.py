"""An insect flies by."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, tone


def buzz_fly(rng: np.random.Generator) -> Floats:
    wings = tone(1.3, ((0, 190), (0.45, 235), (0.55, 205), (1, 170)), (1, 0.8, 0.6, 0.5, 0.3), 0.04)
    air = noise(rng, 1.3, ((100, -30), (400, -6), (3000, -14), (12000, -50)))
    return (wings + 0.15 * air) * follow(((0, 0.05), (0.5, 1), (1, 0.05)), len(wings))


PART = buzz_fly
