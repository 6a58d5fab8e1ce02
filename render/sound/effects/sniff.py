"""Somebody sniffs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, repeat


def sniff(rng: np.random.Generator) -> Floats:
    def pull(number: int) -> Floats:
        air = noise(rng, 0.2, ((500, -20), (1800, 0), (4500, -4), (10000, -18), (20000, -44)))
        return air * follow(((0, 0), (0.7, 1), (1, 0)), len(air)) * (0.7, 1.0)[number]

    return repeat((0.0, 0.26), pull)


PART = sniff
