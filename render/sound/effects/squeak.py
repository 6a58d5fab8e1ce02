"""A mouse squeaks."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, repeat, tone


def squeak(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.17, 0.3), lambda _: _peep(rng))


def _peep(rng: np.random.Generator) -> Floats:
    top = rng.uniform(3300, 3900)
    sweep = ((0, top * 0.8), (0.4, top), (1, top * 0.85))
    return tone(0.1, sweep, (1.0, 0.35, 0.1), 0.02) * decay(0.1, 0.07, 0.01)


PART = squeak
