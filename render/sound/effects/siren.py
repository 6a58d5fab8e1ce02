"""A police siren."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, tone


def siren(rng: np.random.Generator) -> Floats:
    wail = ((0, 620), (0.25, 1250), (0.5, 620), (0.75, 1250), (1, 620))
    return fade(tone(2.4, wail, (1.0, 0.5, 0.35, 0.2, 0.1)), 0.05, 0.2)


PART = siren
