"""Somebody hurt a finger."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def ouch(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 0.5, ((0, 210), (0.2, 330), (1, 190)), 0.15, 0.08)
    mouth = throat(
        voice, (((0, 850), (0.5, 750), (1, 350)), 180, 1.0), (((0, 1400), (1, 850)), 250, 0.7)
    )
    return mouth * follow(((0, 0), (0.06, 1), (0.6, 0.7), (1, 0)), len(mouth))


PART = ouch
