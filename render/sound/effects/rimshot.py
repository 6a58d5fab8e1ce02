"""Ba-dum-tss: the joke is over."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def rimshot(rng: np.random.Generator) -> Floats:
    snare = noise(rng, 0.16, ((150, -8), (350, 0), (3000, -3), (9000, -6), (20000, -30))) * decay(
        0.16, 0.035
    )
    first = place((0.0, knock(rng, 170, 0.06)), (0.0, 0.5 * snare))
    second = place((0.0, knock(rng, 120, 0.07)), (0.0, 0.4 * snare))
    metal = noise(rng, 1.1, ((2500, -30), (6000, -3), (10000, 0), (15000, -4), (20000, -14)))
    return place(
        (0.0, first),
        (0.17, second),
        (0.5, 0.6 * metal * decay(1.1, 0.28)),
        (0.5, 0.9 * knock(rng, 60, 0.07)),
    )


PART = rimshot
