"""A shovel digs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, follow, noise, place
from render.sound.synth import strike


def dig(rng: np.random.Generator) -> Floats:
    earth = noise(rng, 0.35, ((150, -12), (800, 0), (3000, -4), (9000, -16), (20000, -40)))
    cut = earth * follow(((0, 0), (0.25, 1), (0.5, 0.4), (1, 0)), len(earth))
    fall = noise(rng, 0.4, ((200, -10), (1200, 0), (5000, -10), (20000, -44))) * decay(
        0.4, 0.1, 0.03
    )
    return place(
        (0.0, cut),
        (0.0, 0.4 * strike(900, 0.2, ((1, 1, 0.05), (2.7, 0.5, 0.03)))),
        (0.6, 0.5 * fall),
    )


PART = dig
