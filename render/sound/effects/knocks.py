"""Somebody knocks at a door."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, place, repeat
from render.sound.synth import strike


def knocks(rng: np.random.Generator) -> Floats:
    wood = ((1.0, 1.0, 0.03), (1.9, 0.6, 0.02), (3.3, 0.3, 0.012))
    return repeat(
        (0.0, 0.2, 0.4),
        lambda _: place((0.0, strike(240, 0.15, wood)), (0.0, 0.6 * knock(rng, 150, 0.02))),
    )


PART = knocks
