"""A clock ticks."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import repeat
from render.sound.synth import strike


def tick(rng: np.random.Generator) -> Floats:
    wood = ((1.0, 1.0, 0.008), (2.6, 0.6, 0.005), (4.4, 0.3, 0.003))
    return repeat(np.arange(4) * 0.5, lambda number: strike((1900, 1500)[number % 2], 0.08, wood))


PART = tick
