"""A small bell: an idea, a lift."""

import numpy as np

from render.kit.kit import Floats
from render.sound.synth import strike


def small_bell(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.6), (2.76, 0.35, 0.25), (5.4, 0.15, 0.1))
    return strike(1568 * rng.uniform(0.998, 1.002), 1.4, partials)


PART = small_bell
