"""Somebody sneezes."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, follow, noise, place, throat


def sneeze(rng: np.random.Generator) -> Floats:
    ah = buzz(rng, 0.45, ((0, 180), (1, 300)), 0.9, 0.1)
    inhale = throat(ah, (750, 220, 0.5), (1500, 400, 0.6)) * follow(
        ((0, 0), (0.9, 0.6), (1, 0)), 21600
    )
    burst = noise(rng, 0.3, ((500, -30), (2500, -4), (5500, 0), (9000, -5), (20000, -40)))
    oo = buzz(rng, 0.3, ((0, 330), (1, 190)), 0.4, 0.1)
    end = 0.5 * burst * decay(0.3, 0.06, 0.004) + throat(
        oo, (420, 150, 1.0), (1000, 250, 0.4)
    ) * decay(0.3, 0.12, 0.03)
    return place((0.0, 0.4 * inhale), (0.52, end))


PART = sneeze
