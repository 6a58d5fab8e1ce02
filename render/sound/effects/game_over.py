"""Lost, as in an old game."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, place, tone
from render.sound.synth import note_hertz


def game_over(rng: np.random.Generator) -> Floats:
    square = (1.0, 0.0, 0.33, 0.0, 0.2)
    notes = ((0.0, 0.2, 72), (0.24, 0.2, 67), (0.48, 0.2, 64), (0.72, 0.7, 60))
    return place(
        *((at, fade(tone(s, note_hertz(note), square), 0.004, s / 2)) for at, s, note in notes)
    )


PART = game_over
