"""A car engine starts and revs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, fade, throat


def engine(rng: np.random.Generator) -> Floats:
    speed = ((0, 28), (0.2, 55), (0.45, 38), (0.75, 95), (1, 60))
    firing = buzz(rng, 2.0, speed, 0.4, 0.35)
    body = throat(
        firing, (110, 90, 1.0), (((0, 260), (0.75, 520), (1, 350)), 220, 0.7), (1400, 1200, 0.12)
    )
    return fade(body, 0.05, 0.25)


PART = engine
