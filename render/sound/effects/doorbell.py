"""Ding-dong."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import place
from render.sound.synth import strike


def doorbell(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.6), (2.0, 0.3, 0.4), (3.01, 0.15, 0.2))
    return place((0.0, strike(659, 1.2, partials)), (0.45, strike(523, 1.5, partials)))


PART = doorbell
