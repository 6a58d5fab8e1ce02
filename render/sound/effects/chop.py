"""A knife on a board."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place, repeat
from render.sound.synth import strike


def chop(rng: np.random.Generator) -> Floats:
    board = ((1.0, 1.0, 0.025), (2.1, 0.5, 0.015), (3.7, 0.3, 0.008))
    crisp = noise(rng, 0.03, ((1500, -10), (5000, 0), (12000, -10), (20000, -30))) * decay(
        0.03, 0.004
    )
    return repeat(
        np.arange(6) * 0.16, lambda _: place((0.0, strike(330, 0.12, board)), (0.0, 0.4 * crisp))
    )


PART = chop
