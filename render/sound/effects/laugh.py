"""A crowd laughs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, place, repeat, throat


def laugh(rng: np.random.Generator) -> Floats:
    return place(*((float(rng.uniform(0, 0.5)), _person(rng)) for _ in range(14)))


def _person(rng: np.random.Generator) -> Floats:
    pitch, pace = rng.choice([rng.uniform(120, 180), rng.uniform(210, 330)]), rng.uniform(0.15, 0.2)
    vowel = rng.uniform(700, 950)
    level = rng.uniform(0.4, 1.0)

    def ha(number: int) -> Floats:
        top = pitch * (1.15 - 0.05 * number)
        voice = buzz(rng, 0.13, ((0, top * 1.1), (1, top * 0.85)), 0.45, 0.1)
        mouth = throat(voice, (vowel, 180, 1.0), (1350, 250, 0.6), (2600, 400, 0.2))
        return level * mouth * decay(0.13, 0.06, 0.025)

    return repeat(np.arange(rng.integers(5, 9)) * pace, ha)


PART = laugh
