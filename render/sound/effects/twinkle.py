"""A small bright idea."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import repeat
from render.sound.synth import note_hertz, strike


def twinkle(rng: np.random.Generator) -> Floats:
    partials = ((1.0, 1.0, 0.5), (2.0, 0.4, 0.3), (4.1, 0.15, 0.1))
    return repeat((0.0, 0.09, 0.18), lambda n: strike(note_hertz((88, 95, 100)[n]), 0.9, partials))


PART = twinkle
