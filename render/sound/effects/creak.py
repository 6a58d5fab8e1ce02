"""Wood creaks."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, fade, throat


def creak(rng: np.random.Generator) -> Floats:
    stick = buzz(rng, 0.9, ((0, 30), (0.4, 70), (0.7, 45), (1, 85)), 0.04, 0.3)
    wood = throat(stick, (((0, 700), (1, 1300)), 140, 1.0), (2100, 300, 0.6))
    return fade(wood, 0.1, 0.15)


PART = creak
