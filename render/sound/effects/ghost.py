"""A ghost: hoo-ooo."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, throat, tone


def ghost(rng: np.random.Generator) -> Floats:
    pitch = ((0, 300), (0.25, 440), (0.5, 380), (0.75, 470), (1, 250))
    moan = tone(1.9, pitch, (1.0, 0.3, 0.12), 0.03)
    air = noise(rng, 1.9, ((200, -20), (500, 0), (1200, -8), (5000, -34), (20000, -60)))
    mouth = throat(moan + 0.12 * air, (420, 260, 1.0), (820, 260, 0.4))
    return np.asarray(mouth * follow(((0, 0), (0.2, 1), (0.8, 0.8), (1, 0)), len(mouth)), "f4")


PART = ghost
