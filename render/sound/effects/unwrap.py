"""A present is unwrapped."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, repeat


def unwrap(rng: np.random.Generator) -> Floats:
    curve = ((800, -16), (3000, 0), (8000, -2), (14000, -8), (20000, -20))

    def rip(_: int) -> Floats:
        return noise(rng, 0.06, curve) * decay(0.06, 0.015) * rng.uniform(0.3, 1)

    return repeat(np.sort(rng.uniform(0, 0.9, 32)), rip)


PART = unwrap
