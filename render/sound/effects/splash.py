"""Something falls into water."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place, tone


def splash(rng: np.random.Generator) -> Floats:
    body = noise(rng, 1.1, ((80, -20), (350, -3), (1200, 0), (4000, -8), (16000, -30)))
    drops = [
        (float(at), _drop(rng) * rng.uniform(0.1, 0.4))
        for at in np.sort(rng.uniform(0.15, 1.1, 26))
    ]
    return place((0.0, knock(rng, 110, 0.05)), (0.01, body * decay(1.1, 0.22, 0.015)), *drops)


def _drop(rng: np.random.Generator) -> Floats:
    low = rng.uniform(500, 1300)
    return tone(0.07, ((0, low), (1, low * 1.9))) * decay(0.07, 0.02, 0.003)


PART = splash
