"""A trumpet call."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, throat, tone
from render.sound.synth import note_hertz


def trumpet(rng: np.random.Generator) -> Floats:
    notes = ((0.0, 0.13, 67), (0.16, 0.13, 67), (0.32, 0.13, 67), (0.48, 0.6, 72))
    levels = [1 / number**0.6 for number in range(1, 14)]
    parts = [
        (at, fade(tone(s, note_hertz(note), levels, 0.005), 0.02, 0.06)) for at, s, note in notes
    ]
    return throat(place(*parts), (1100, 900, 1.0), (2400, 1400, 0.6), (450, 400, 0.5))


PART = trumpet
