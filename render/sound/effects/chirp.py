"""A bird sings."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, repeat, tone


def chirp(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.13, 0.26, 0.5, 0.6, 0.7), lambda number: _tweet(rng, number))


def _tweet(rng: np.random.Generator, number: int) -> Floats:
    top = rng.uniform(4200, 5200) - 500 * (number > 2)
    sweep = ((0, top * 0.75), (0.35, top), (1, top * 0.68))
    return tone(0.09, sweep, (1.0, 0.08)) * decay(0.09, 0.05, 0.012)


PART = chirp
