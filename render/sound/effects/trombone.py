"""Wah-wah-wah-waaah: a sad trombone."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, throat, tone
from render.sound.synth import note_hertz


def trombone(rng: np.random.Generator) -> Floats:
    notes = ((0.0, 0.36, 62), (0.4, 0.36, 61), (0.8, 0.36, 60), (1.2, 1.2, 59))
    return place(*((start, _note(length, note)) for start, length, note in notes))


def _note(seconds: float, note: int) -> Floats:
    hertz = note_hertz(note - 12)
    drop = ((0, hertz), (0.3, hertz), (1, hertz * (0.94 if seconds > 1 else 0.995)))
    brass = tone(
        seconds, drop, [1 / number**0.6 for number in range(1, 16)], 0.02 if seconds > 1 else 0
    )
    mute = throat(brass, (((0, 350), (0.35, 1100), (1, 420)), 450, 1.0), (2400, 1500, 0.12))
    return fade(mute, 0.04, 0.12)


PART = trombone
