"""A wolf howls."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat, tone


def howl(rng: np.random.Generator) -> Floats:
    pitch = ((0, 300), (0.18, 520), (0.3, 500), (0.75, 470), (1, 260))
    voice = tone(2.4, pitch, (1.0, 0.5, 0.22, 0.1), 0.012) + 0.05 * buzz(rng, 2.4, pitch, 0.6)
    mouth = throat(voice, (520, 300, 1.0), (1050, 300, 0.4))
    return mouth * follow(((0, 0), (0.15, 0.8), (0.5, 1), (0.8, 0.7), (1, 0)), len(mouth))


PART = howl
