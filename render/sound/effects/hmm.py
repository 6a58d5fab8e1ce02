"""Somebody thinks."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def hmm(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 0.75, ((0, 135), (0.5, 150), (1, 125)), 0.05, 0.03)
    nose = throat(voice, (260, 120, 1.0), (1100, 300, 0.1))
    return nose * follow(((0, 0), (0.15, 1), (0.8, 0.8), (1, 0)), len(nose))


PART = hmm
