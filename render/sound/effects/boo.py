"""A crowd boos."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, place, throat


def boo(rng: np.random.Generator) -> Floats:
    return place(*((float(rng.uniform(0, 0.35)), _person(rng)) for _ in range(14)))


def _person(rng: np.random.Generator) -> Floats:
    pitch = rng.choice([rng.uniform(95, 140), rng.uniform(160, 220)])
    voice = buzz(rng, 1.5, ((0, pitch * 1.1), (1, pitch * 0.85)), 0.2, 0.1)
    mouth = throat(voice, (340, 120, 1.0), (780, 160, 0.6), (2300, 400, 0.05))
    return mouth * follow(((0, 0), (0.15, 1), (0.7, 0.8), (1, 0)), len(mouth))


PART = boo
