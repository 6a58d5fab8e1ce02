"""Somebody yawns."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def yawn(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 1.6, ((0, 210), (0.35, 260), (1, 120)), 0.6, 0.05)
    mouth = throat(
        voice,
        (((0, 400), (0.4, 820), (1, 400)), 200, 1.0),
        (((0, 900), (0.4, 1300), (1, 800)), 250, 0.6),
    )
    return mouth * follow(((0, 0), (0.35, 1), (0.6, 0.7), (1, 0)), len(mouth))


PART = yawn
