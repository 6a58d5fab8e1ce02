"""Somebody makes an effort."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, throat


def grunt(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 0.38, ((0, 120), (0.3, 150), (1, 95)), 0.3, 0.3)
    mouth = throat(voice, (560, 160, 1.0), (1150, 250, 0.5), (2400, 500, 0.1))
    return mouth * decay(0.38, 0.2, 0.02)


PART = grunt
