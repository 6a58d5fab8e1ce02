"""A pig grunts twice."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, repeat, throat


def oink(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.36), lambda _: _grunt(rng))


def _grunt(rng: np.random.Generator) -> Floats:
    snort = buzz(rng, 0.26, ((0, 85), (0.6, 140), (1, 190)), 0.9, 0.7)
    nose = throat(snort, (((0, 420), (1, 900)), 200, 1.0), (((0, 1300), (1, 2100)), 500, 0.6))
    return nose * decay(0.26, 0.16, 0.03)


PART = oink
