"""A dog barks twice."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, repeat, throat


def bark(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.34), lambda _: _woof(rng))


def _woof(rng: np.random.Generator) -> Floats:
    top = rng.uniform(430, 480)
    throat_sound = buzz(rng, 0.2, ((0, 260), (0.25, top), (1, 210)), 0.25, 0.25)
    mouth = throat(throat_sound, (((0, 500), (0.3, 1050), (1, 450)), 260, 1.0), (1900, 500, 0.5))
    return mouth * decay(0.2, 0.09, 0.015)


PART = bark
