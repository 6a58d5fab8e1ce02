"""An arrow is shot."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place, throat
from render.sound.synth import strike


def bow(rng: np.random.Generator) -> Floats:
    string = strike(
        140, 0.4, ((1, 1, 0.06), (2.02, 0.6, 0.04), (3.05, 0.4, 0.03), (5.1, 0.2, 0.02))
    )
    air = noise(rng, 0.3, ((600, -20), (2500, 0), (7000, -10), (20000, -40)))
    flight = throat(air, (((0, 4200), (1, 1800)), 900, 1.0)) * decay(0.3, 0.12, 0.01)
    return place((0.0, string), (0.02, 0.5 * flight), (0.34, 0.8 * knock(rng, 190, 0.025)))


PART = bow
