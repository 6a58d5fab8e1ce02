"""Somebody groans."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat


def groan(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 1.2, ((0, 130), (0.3, 115), (1, 78)), 0.3, 0.25)
    mouth = throat(voice, (((0, 520), (1, 380)), 150, 1.0), (900, 220, 0.5))
    return mouth * follow(((0, 0), (0.15, 1), (0.7, 0.7), (1, 0)), len(mouth))


PART = groan
