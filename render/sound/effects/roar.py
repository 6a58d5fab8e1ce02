"""A big animal roars."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def roar(rng: np.random.Generator) -> Floats:
    growl = buzz(rng, 1.9, ((0, 70), (0.25, 130), (0.6, 105), (1, 55)), 0.8, 0.9)
    mouth = throat(
        growl,
        (((0, 300), (0.3, 620), (1, 280)), 260, 1.0),
        (((0, 900), (0.3, 1350), (1, 800)), 500, 0.6),
        (2600, 1200, 0.25),
    )
    return mouth * follow(((0, 0), (0.14, 0.9), (0.35, 1), (0.7, 0.7), (1, 0)), len(mouth))


PART = roar
