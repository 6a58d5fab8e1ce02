"""Dun dun dunnn: drama."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, tone
from render.sound.synth import note_hertz


def dun_dun(rng: np.random.Generator) -> Floats:
    return place((0.0, _chord(0.28, 0)), (0.38, _chord(0.28, -2)), (0.76, _chord(1.5, -5)))


def _chord(seconds: float, shift: int) -> Floats:
    levels = [1 / number**0.8 for number in range(1, 14)]
    notes = [tone(seconds, note_hertz(note + shift), levels, 0.006) for note in (38, 45, 50, 53)]
    return fade(np.asarray(sum(notes), np.float32), 0.015, seconds / 2)


PART = dun_dun
