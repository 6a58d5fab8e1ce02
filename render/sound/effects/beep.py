"""A machine beeps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, tone


def beep(rng: np.random.Generator) -> Floats:
    return fade(tone(0.18, 1047, (1.0, 0.0, 0.3, 0.0, 0.15)), 0.005, 0.02)


PART = beep
