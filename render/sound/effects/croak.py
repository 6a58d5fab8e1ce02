"""A frog croaks twice."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, repeat, throat


def croak(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.42), lambda _: _call(rng))


def _call(rng: np.random.Generator) -> Floats:
    clicks = buzz(rng, 0.3, ((0, 38), (0.7, 52), (1, 60)), 0.15, 0.1)
    return throat(clicks, (600, 120, 1.0), (1500, 250, 0.8)) * decay(0.3, 0.4, 0.03)


PART = croak
