"""Something is poured."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, fade, noise, throat


def pour(rng: np.random.Generator) -> Floats:
    stream = noise(rng, 1.4, ((200, -24), (900, -4), (2500, 0), (7000, -12), (20000, -44)))
    glugs = buzz(rng, 1.4, ((0, 9), (1, 14)), 0.0, 0.5)
    filling = throat(stream, (((0, 500), (1, 1300)), 250, 1.0), (3000, 2500, 0.25))
    return fade(filling * (0.6 + np.clip(glugs, 0, 0.6)), 0.06, 0.15)


PART = pour
