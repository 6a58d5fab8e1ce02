"""A car honks twice."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, throat, tone


def horn(rng: np.random.Generator) -> Floats:
    return place((0.0, _honk(0.18)), (0.28, _honk(0.5)))


def _honk(seconds: float) -> Floats:
    levels = [1 / number**0.5 for number in range(1, 14)]
    pair = tone(seconds, 415, levels) + tone(seconds, 523, levels)
    return fade(throat(pair, (900, 900, 1.0), (2300, 1500, 0.5)), 0.012, 0.03)


PART = horn
