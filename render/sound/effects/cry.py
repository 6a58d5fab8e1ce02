"""Somebody sobs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, repeat, throat


def cry(rng: np.random.Generator) -> Floats:
    def sob(number: int) -> Floats:
        pitch = 400 - 15 * number
        voice = buzz(rng, 0.3, ((0, pitch), (0.3, pitch * 1.15), (1, pitch * 0.75)), 0.35, 0.12)
        mouth = throat(voice, (600, 160, 1.0), (1500, 300, 0.5))
        return mouth * follow(((0, 0), (0.2, 1), (1, 0)), len(mouth))

    return repeat((0.0, 0.34, 0.62, 1.15), sob)


PART = cry
