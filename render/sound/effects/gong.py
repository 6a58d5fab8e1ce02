"""A gong."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place
from render.sound.synth import strike


def gong(rng: np.random.Generator) -> Floats:
    partials = [
        (float(rng.uniform(0.95, 1.05)) * n, 1 / n**0.7, 1.6 / n**0.4)
        for n in (1, 1.52, 2.1, 2.7, 3.4, 4.6)
    ]
    wash = noise(rng, 2.6, ((200, -20), (900, 0), (3000, -6), (9000, -20), (20000, -40)))
    return place((0.0, strike(110, 2.6, partials)), (0.0, 0.12 * wash * decay(2.6, 0.7, 0.15)))


PART = gong
