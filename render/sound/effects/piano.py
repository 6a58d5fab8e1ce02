"""A piano phrase."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import place
from render.sound.synth import note_hertz, pluck


def piano(rng: np.random.Generator) -> Floats:
    notes = ((0.0, 60), (0.0, 72), (0.2, 76), (0.4, 79), (0.6, 84), (0.6, 52))
    return place(*((at, pluck(note_hertz(note), 1.2, 0.75)) for at, note in notes))


PART = piano
