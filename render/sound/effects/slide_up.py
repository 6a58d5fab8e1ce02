"""A slide whistle goes up."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, noise, tone


def slide_up(rng: np.random.Generator) -> Floats:
    air = 0.02 * noise(rng, 0.8, ((500, -20), (2000, 0), (8000, -20), (20000, -40)))
    return fade(tone(0.8, ((0, 520), (1, 1900)), (1.0, 0.15, 0.08), 0.012) + air, 0.03, 0.08)


PART = slide_up
