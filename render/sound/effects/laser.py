"""A ray gun."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, repeat, tone


def laser(rng: np.random.Generator) -> Floats:
    def shot(_: int) -> Floats:
        beam = tone(0.24, ((0, 2600), (0.3, 900), (1, 220)), (1.0, 0.6, 0.4, 0.25))
        return beam * decay(0.24, 0.12, 0.002)

    return repeat((0.0, 0.26), shot)


PART = laser
