"""A match is lit."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, follow, noise, place


def match(rng: np.random.Generator) -> Floats:
    scratch = noise(rng, 0.18, ((800, -16), (3500, 0), (9000, -4), (20000, -20))) * decay(
        0.18, 0.1, 0.02
    )
    flare = noise(rng, 0.6, ((300, -12), (1500, 0), (6000, -8), (20000, -30)))
    return place(
        (0.0, scratch),
        (0.17, 0.7 * flare * follow(((0, 0), (0.15, 1), (0.4, 0.35), (1, 0)), len(flare))),
    )


PART = match
