"""An electric bell."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, repeat
from render.sound.synth import strike


def school_bell(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.12), (1.48, 0.8, 0.1), (2.2, 0.6, 0.06), (3.1, 0.4, 0.04))
    return fade(repeat(np.arange(32) * 0.045, lambda _: strike(1180, 0.2, partials)), 0.01, 0.3)


PART = school_bell
