"""A saw."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, repeat, throat


def saw(rng: np.random.Generator) -> Floats:
    def stroke(number: int) -> Floats:
        teeth = buzz(rng, 0.3, ((0, 90), (0.5, 160), (1, 100)), 0.7, 0.5)
        wood = throat(teeth, ((1300, 1900)[number % 2], 900, 1.0), (3600, 2000, 0.5))
        return wood * follow(((0, 0), (0.5, 1), (1, 0)), len(wood))

    return repeat((0.0, 0.34, 0.68, 1.02), stroke)


PART = saw
