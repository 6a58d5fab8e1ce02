"""An owl."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, repeat, tone


def owl(rng: np.random.Generator) -> Floats:
    def hoot(number: int) -> Floats:
        seconds = (0.4, 0.2, 0.2, 0.6)[number]
        return tone(seconds, ((0, 360), (0.3, 395), (1, 340)), (1, 0.12), 0.01) * decay(
            seconds, 0.4, 0.05
        )

    return repeat((0.0, 0.65, 0.9, 1.15), hoot)


PART = owl
