"""A coin, as in an old game."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, place, tone


def coin(rng: np.random.Generator) -> Floats:
    square = (1.0, 0.0, 0.33, 0.0, 0.2, 0.0, 0.14)
    first, second = tone(0.08, 988, square), tone(0.45, 1319, square) * decay(0.45, 0.16)
    return place((0.0, fade(first, 0.002, 0.004)), (0.08, second))


PART = coin
