"""A telephone rings."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, repeat
from render.sound.synth import strike


def phone(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.1), (1.34, 0.9, 0.1), (2.7, 0.4, 0.05))

    def burst(_: int) -> Floats:
        return fade(repeat(np.arange(20) * 0.04, lambda _: strike(1320, 0.15, partials)), 0.01, 0.2)

    return repeat((0.0, 1.2), burst)


PART = phone
