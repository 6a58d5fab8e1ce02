"""Somebody screams."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def scream(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 1.1, ((0, 520), (0.12, 980), (0.7, 930), (1, 640)), 0.2, 0.18)
    mouth = throat(voice, (1000, 260, 1.0), (1700, 350, 0.9), (3100, 600, 0.5))
    return mouth * follow(((0, 0), (0.08, 1), (0.75, 0.9), (1, 0)), len(mouth))


PART = scream
