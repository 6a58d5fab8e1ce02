"""A shower of rain."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place


def rain(rng: np.random.Generator) -> Floats:
    wash = noise(rng, 2.4, ((200, -24), (1200, -6), (5000, 0), (10000, -4), (20000, -20)))
    ticks = noise(rng, 0.02, ((1500, -10), (5000, 0), (12000, -10), (20000, -30))) * decay(
        0.02, 0.002
    )
    drops = [(float(at), ticks * rng.uniform(0.3, 2)) for at in np.sort(rng.uniform(0, 2.3, 160))]
    return fade(place((0.0, 0.5 * wash), *drops), 0.3, 0.5)


PART = rain
