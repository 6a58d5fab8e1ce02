"""Somebody is out of breath."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, repeat, throat


def panting(rng: np.random.Generator) -> Floats:
    def breath(number: int) -> Floats:
        air = noise(rng, 0.24, ((200, -20), (800, 0), (2000, -3), (6000, -16), (20000, -50)))
        mouth = throat(air, ((700, 1100)[number % 2], 350, 1.0), (2000, 700, 0.4))
        return mouth * follow(((0, 0), (0.35, 1), (1, 0)), len(mouth)) * (1.0, 0.7)[number % 2]

    return repeat(np.arange(7) * 0.27, breath)


PART = panting
