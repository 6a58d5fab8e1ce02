"""Bubbles rise."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, repeat, tone


def bubbles(rng: np.random.Generator) -> Floats:
    def bubble(_: int) -> Floats:
        low = rng.uniform(280, 900)
        rise = tone(0.1, ((0, low), (1, low * 1.7)), (1.0, 0.1))
        return rise * decay(0.1, 0.035, 0.006) * rng.uniform(0.3, 1)

    return repeat(np.sort(rng.uniform(0, 1.3, 26)), bubble)


PART = bubbles
