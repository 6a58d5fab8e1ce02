"""One person giggles."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, repeat, throat


def giggle(rng: np.random.Generator) -> Floats:
    def hee(number: int) -> Floats:
        pitch = 330 + 25 * np.sin(number)
        voice = buzz(rng, 0.1, ((0, pitch * 1.2), (1, pitch)), 0.3, 0.05)
        mouth = throat(voice, (380, 120, 1.0), (2300, 300, 0.7), (3000, 400, 0.4))
        return mouth * decay(0.1, 0.05, 0.02) * (1 - 0.07 * number)

    return repeat(np.arange(8) * 0.135, hee)


PART = giggle
