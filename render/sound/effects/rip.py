"""Cloth tears."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, noise


def rip(rng: np.random.Generator) -> Floats:
    cloth = noise(rng, 0.55, ((700, -16), (2500, 0), (7000, -2), (14000, -12), (20000, -24)))
    threads = buzz(rng, 0.55, ((0, 60), (1, 150)), 0.0, 0.6)
    return (
        cloth
        * (0.3 + np.clip(2 * threads, 0, 1))
        * follow(((0, 0), (0.1, 0.7), (0.9, 1), (1, 0)), len(cloth))
    )


PART = rip
