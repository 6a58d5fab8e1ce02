"""Glasses touch."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import place
from render.sound.synth import strike


def clink(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.25), (1.51, 0.7, 0.18), (2.33, 0.4, 0.1))
    return place((0.0, strike(2300, 0.8, partials)), (0.012, 0.8 * strike(2570, 0.8, partials)))


PART = clink
