"""A cat meows."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def meow(rng: np.random.Generator) -> Floats:
    cry = buzz(rng, 0.85, ((0, 520), (0.3, 760), (0.7, 690), (1, 430)), 0.05, 0.02)
    opening = ((0, 500), (0.2, 1300), (0.55, 1500), (1, 600))
    mouth = throat(cry, (opening, 220, 1.0), (((0, 1900), (0.5, 2700), (1, 1400)), 350, 0.7))
    return mouth * follow(((0, 0), (0.12, 0.8), (0.5, 1), (1, 0)), len(mouth))


PART = meow
