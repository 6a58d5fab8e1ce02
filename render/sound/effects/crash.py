"""Things crash."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place
from render.sound.synth import strike


def crash(rng: np.random.Generator) -> Floats:
    wreck = noise(rng, 1.6, ((60, -8), (400, 0), (2500, -2), (7000, -8), (20000, -30)))
    parts = [(0.0, wreck * decay(1.6, 0.25)), (0.0, 1.2 * knock(rng, 70, 0.1))]
    for at in np.sort(rng.uniform(0.1, 1.2, 18)):
        hertz = rng.uniform(300, 2400)
        clank = strike(hertz, 0.3, ((1.0, 1.0, 0.06), (2.71, 0.6, 0.04), (5.2, 0.3, 0.02)))
        parts.append((float(at), rng.uniform(0.1, 0.5) * (1.3 - at) * clank))
    return place(*parts)


PART = crash
