"""An elephant trumpets."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat, tone


def elephant(rng: np.random.Generator) -> Floats:
    pitch = ((0, 290), (0.2, 480), (0.45, 560), (0.8, 500), (1, 360))
    brass = tone(1.3, pitch, (1, 0.9, 0.8, 0.7, 0.55, 0.45, 0.3, 0.25, 0.2), 0.03)
    rasp = buzz(rng, 1.3, pitch, 0.5, 0.5)
    trunk = throat(brass + 0.8 * rasp, (850, 500, 1.0), (1700, 600, 0.8), (2900, 900, 0.4))
    return trunk * follow(((0, 0), (0.08, 0.8), (0.45, 1), (0.85, 0.8), (1, 0)), len(trunk))


PART = elephant
