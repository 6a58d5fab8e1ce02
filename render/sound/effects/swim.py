"""Somebody swims."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, repeat


def swim(rng: np.random.Generator) -> Floats:
    def stroke(_: int) -> Floats:
        water = noise(rng, 0.55, ((80, -14), (400, 0), (1500, -3), (5000, -14), (20000, -44)))
        return water * follow(((0, 0), (0.2, 1), (0.5, 0.4), (1, 0)), len(water))

    return repeat((0.0, 0.62, 1.24), stroke)


PART = swim
