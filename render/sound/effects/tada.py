"""A fanfare: it worked."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, tone
from render.sound.synth import note_hertz


def tada(rng: np.random.Generator) -> Floats:
    return place((0.0, _chord(0.14)), (0.2, _chord(1.0)))


def _chord(seconds: float) -> Floats:
    levels = [1 / number**0.9 for number in range(1, 12)]
    notes = [tone(seconds, note_hertz(note), levels, 0.004) for note in (60, 64, 67, 72)]
    return fade(np.asarray(sum(notes), np.float32), 0.02, min(0.4, seconds / 2))


PART = tada
