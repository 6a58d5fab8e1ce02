"""Somebody whistles."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place, tone


def whistle(rng: np.random.Generator) -> Floats:
    first = tone(0.32, ((0, 1300), (0.7, 2300), (1, 2350)), (1.0, 0.05)) * decay(0.32, 0.5, 0.04)
    second = tone(0.5, ((0, 1500), (0.3, 2100), (1, 1050)), (1.0, 0.05)) * decay(0.5, 0.5, 0.04)
    air = noise(rng, 0.9, ((800, -30), (2000, 0), (5000, -14), (20000, -40)))
    return place((0.0, first), (0.4, second), (0.0, 0.02 * fade(air, 0.05, 0.1)))


PART = whistle
