"""Blades meet."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place
from render.sound.synth import strike


def sword(rng: np.random.Generator) -> Floats:
    partials = (
        (1.0, 1.0, 0.3),
        (1.47, 0.8, 0.22),
        (2.09, 0.7, 0.16),
        (2.9, 0.5, 0.1),
        (4.3, 0.4, 0.06),
    )
    clash = strike(1750, 0.8, partials)
    scrape = noise(rng, 0.12, ((2000, -20), (6000, 0), (12000, -4), (20000, -20))) * decay(
        0.12, 0.03
    )
    return place((0.0, clash), (0.0, 0.6 * scrape))


PART = sword
