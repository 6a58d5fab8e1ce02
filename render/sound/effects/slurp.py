"""Somebody slurps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, noise, throat


def slurp(rng: np.random.Generator) -> Floats:
    air = noise(rng, 0.75, ((400, -30), (1500, -3), (4000, 0), (9000, -14), (20000, -50)))
    flutter = buzz(rng, 0.75, ((0, 24), (1, 42)), 0.0, 0.6)
    wet = air * (0.35 + np.clip(flutter * 2, 0, 1))
    lips = throat(wet, (((0, 900), (1, 2400)), 500, 1.0), (((0, 2400), (1, 4200)), 900, 0.5))
    return lips * follow(((0, 0), (0.15, 0.7), (0.85, 1), (1, 0)), len(lips))


PART = slurp
