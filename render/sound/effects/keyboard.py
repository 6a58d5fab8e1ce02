"""Somebody types."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place, repeat


def keyboard(rng: np.random.Generator) -> Floats:
    def key(_: int) -> Floats:
        tap = noise(rng, 0.04, ((400, -12), (1800, -2), (4200, 0), (9000, -10), (20000, -36)))
        return place(
            (0.0, tap * decay(0.04, 0.004)), (0.0, 0.3 * knock(rng, 320, 0.006))
        ) * rng.uniform(0.5, 1)

    return repeat(np.cumsum(rng.uniform(0.07, 0.17, 13)), key)


PART = keyboard
