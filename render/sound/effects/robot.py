"""A robot beeps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, repeat, tone


def robot(rng: np.random.Generator) -> Floats:
    def beep(_: int) -> Floats:
        hertz = rng.choice([440, 587, 784, 988, 1319])
        glide = ((0, hertz), (1, hertz * rng.uniform(0.7, 1.4)))
        return fade(tone(0.09, glide, (1.0, 0.0, 0.4, 0.0, 0.2)), 0.004, 0.015)

    return repeat(np.arange(7) * 0.12, beep)


PART = robot
