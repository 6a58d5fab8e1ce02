"""A cow moos."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def moo(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 1.5, ((0, 115), (0.3, 165), (0.75, 160), (1, 110)), 0.12, 0.06)
    mouth = throat(voice, (((0, 250), (0.3, 480), (1, 330)), 140, 1.0), (900, 250, 0.35))
    return mouth * follow(((0, 0), (0.15, 0.7), (0.5, 1), (0.85, 0.8), (1, 0)), len(mouth))


PART = moo
