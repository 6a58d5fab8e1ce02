"""Running feet."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place, repeat


def chase(rng: np.random.Generator) -> Floats:
    def foot(number: int) -> Floats:
        sole = noise(rng, 0.07, ((150, -10), (700, 0), (2600, -5), (8000, -22), (20000, -60)))
        stride = place(
            (0.0, knock(rng, 95 + 12 * (number % 2), 0.02, 0.5)),
            (0.02, 0.3 * sole * decay(0.07, 0.015)),
        )
        return stride * (0.85 + 0.15 * (number % 2))

    return repeat(np.arange(9) * 0.19, foot)


PART = chase
