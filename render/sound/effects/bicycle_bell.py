"""A bicycle bell."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import repeat
from render.sound.synth import strike


def bicycle_bell(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.18), (1.51, 0.6, 0.12), (2.4, 0.4, 0.08))
    return repeat(
        (0.0, 0.06, 0.12, 0.18, 0.5, 0.56, 0.62, 0.68), lambda _: strike(2350, 0.5, partials)
    )


PART = bicycle_bell
