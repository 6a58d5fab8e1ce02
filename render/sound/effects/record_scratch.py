"""A record is stopped: wait, what?"""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat


def record_scratch(rng: np.random.Generator) -> Floats:
    groove = noise(rng, 0.5, ((200, -14), (900, 0), (3500, -3), (9000, -14), (20000, -40)))
    needle = throat(groove, (((0, 700), (0.3, 3200), (0.55, 900), (0.8, 2600), (1, 300)), 500, 1.0))
    return needle * follow(((0, 0), (0.08, 1), (0.5, 0.5), (0.75, 1), (1, 0)), len(needle))


PART = record_scratch
