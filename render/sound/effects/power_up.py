"""Stronger, as in an old game."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, repeat, tone
from render.sound.synth import note_hertz


def power_up(rng: np.random.Generator) -> Floats:
    square = (1.0, 0.0, 0.33, 0.0, 0.2)
    scale = (60, 64, 67, 72, 76, 79, 84)
    return repeat(
        np.arange(7) * 0.075, lambda n: fade(tone(0.09, note_hertz(scale[n]), square), 0.003, 0.02)
    )


PART = power_up
