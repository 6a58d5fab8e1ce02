"""A short, sweet violin."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, throat, tone
from render.sound.synth import note_hertz


def violin(rng: np.random.Generator) -> Floats:
    notes = ((0.0, 0.5, 74), (0.5, 0.35, 76), (0.85, 1.0, 79))
    levels = [1 / number**0.85 for number in range(1, 14)]
    parts = [
        (at, fade(tone(s, note_hertz(note), levels, 0.010), 0.07, 0.12)) for at, s, note in notes
    ]
    return throat(place(*parts), (520, 300, 0.7), (1200, 700, 1.0), (2800, 1200, 0.6))


PART = violin
