"""A broom."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, repeat


def sweep(rng: np.random.Generator) -> Floats:
    def stroke(_: int) -> Floats:
        straw = noise(rng, 0.36, ((700, -16), (2800, 0), (7000, -3), (14000, -14), (20000, -30)))
        return straw * follow(((0, 0), (0.4, 1), (1, 0)), len(straw))

    return repeat((0.0, 0.55), stroke)


PART = sweep
