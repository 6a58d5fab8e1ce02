"""Somebody says hi."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def hello(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 0.5, ((0, 190), (0.35, 290), (1, 230)), 0.12, 0.03)
    mouth = throat(
        voice,
        (((0, 800), (0.4, 780), (1, 330)), 150, 1.0),
        (((0, 1250), (0.5, 1600), (1, 2300)), 260, 0.7),
    )
    return mouth * follow(((0, 0), (0.12, 1), (0.7, 0.7), (1, 0)), len(mouth))


PART = hello
