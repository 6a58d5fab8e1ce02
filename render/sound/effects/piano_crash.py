"""Somebody falls onto the keys of a piano."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import place
from render.sound.synth import note_hertz, pluck


def piano_crash(rng: np.random.Generator) -> Floats:
    keys = (40, 41, 43, 44, 46, 47, 59, 60, 61, 62, 63, 65, 66)
    return place(*((float(rng.uniform(0, 0.05)), pluck(note_hertz(key), 1.6, 0.9)) for key in keys))


PART = piano_crash
