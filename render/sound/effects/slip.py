"""Somebody slips and falls."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, place, tone


def slip(rng: np.random.Generator) -> Floats:
    zip_up = tone(0.3, ((0, 600), (1, 2200)), (1.0, 0.2)) * decay(0.3, 0.5, 0.03)
    return place(
        (0.0, 0.5 * zip_up), (0.42, knock(rng, 75, 0.07, 0.6)), (0.5, 0.3 * knock(rng, 130, 0.03))
    )


PART = slip
