"""Somebody bites into something crisp."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def bite(rng: np.random.Generator) -> Floats:
    curve = ((300, -20), (1200, -3), (3500, 0), (8000, -8), (20000, -40))
    cracks = [
        (float(at), noise(rng, 0.02, curve) * decay(0.02, 0.003) * rng.uniform(0.3, 1))
        for at in np.sort(rng.uniform(0, 0.16, 26))
    ]
    return place((0.0, 0.5 * knock(rng, 180, 0.02)), *cracks)


PART = bite
