"""A dog or a monster growls."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def growl(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 1.3, ((0, 62), (0.5, 78), (1, 58)), 0.6, 0.7)
    mouth = throat(voice, (420, 200, 1.0), (1100, 400, 0.4))
    return mouth * follow(((0, 0), (0.25, 1), (0.8, 0.9), (1, 0)), len(mouth))


PART = growl
