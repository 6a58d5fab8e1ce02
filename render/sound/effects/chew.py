"""Somebody chews."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, repeat


def chew(rng: np.random.Generator) -> Floats:
    curve = ((150, -20), (700, 0), (1800, -6), (6000, -24), (20000, -60))

    def munch(_: int) -> Floats:
        wet = noise(rng, 0.16, curve)
        return wet * follow(((0, 0), (0.3, 1), (0.5, 0.2), (0.7, 0.6), (1, 0)), len(wet))

    return repeat((0.0, 0.3, 0.58, 0.88), munch)


PART = chew
