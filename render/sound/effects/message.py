"""A message arrives."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import place
from render.sound.synth import strike


def message(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.18), (2.0, 0.3, 0.08), (4.0, 0.1, 0.04))
    return place((0.0, strike(1047, 0.5, partials)), (0.11, strike(1568, 0.7, partials)))


PART = message
