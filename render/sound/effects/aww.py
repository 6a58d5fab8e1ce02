"""People are touched."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, place, throat


def aww(rng: np.random.Generator) -> Floats:
    return place(*((float(rng.uniform(0, 0.2)), _person(rng)) for _ in range(12)))


def _person(rng: np.random.Generator) -> Floats:
    pitch = rng.choice([rng.uniform(130, 170), rng.uniform(230, 300)])
    voice = buzz(rng, 1.2, ((0, pitch), (0.3, pitch * 1.25), (1, pitch * 0.8)), 0.2, 0.05)
    mouth = throat(voice, (((0, 750), (1, 480)), 160, 1.0), (((0, 1150), (1, 820)), 200, 0.7))
    return mouth * follow(((0, 0), (0.25, 1), (0.6, 0.8), (1, 0)), len(mouth))


PART = aww
