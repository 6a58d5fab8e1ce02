"""A guitar chord."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import repeat
from render.sound.synth import note_hertz, pluck


def guitar(rng: np.random.Generator) -> Floats:
    return repeat(
        np.arange(6) * 0.018, lambda n: pluck(note_hertz((40, 47, 52, 56, 59, 64)[n]), 1.6, 0.9)
    )


PART = guitar
