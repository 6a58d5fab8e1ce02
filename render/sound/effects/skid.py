"""Tyres screech."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def skid(rng: np.random.Generator) -> Floats:
    squeal = buzz(rng, 0.9, ((0, 980), (0.3, 1150), (1, 760)), 0.35, 0.12)
    rubber = throat(squeal, (1100, 200, 1.0), (2200, 400, 0.6), (3300, 600, 0.3))
    return rubber * follow(((0, 0), (0.08, 1), (0.75, 0.8), (1, 0)), len(rubber))


PART = skid
