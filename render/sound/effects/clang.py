"""Metal is struck."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, place
from render.sound.synth import strike


def clang(rng: np.random.Generator) -> Floats:
    partials = (
        (1.0, 1.0, 0.25),
        (1.59, 0.8, 0.2),
        (2.42, 0.6, 0.14),
        (3.61, 0.5, 0.08),
        (5.1, 0.3, 0.04),
    )
    return place((0.0, strike(520, 1.0, partials)), (0.0, 0.5 * knock(rng, 160, 0.03)))


PART = clang
