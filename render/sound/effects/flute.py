"""A flute."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, noise, repeat, tone
from render.sound.synth import note_hertz


def flute(rng: np.random.Generator) -> Floats:
    def note(number: int) -> Floats:
        seconds = (0.3, 0.3, 0.3, 0.8)[number]
        air = 0.05 * noise(rng, seconds, ((600, -20), (2000, 0), (6000, -12), (20000, -40)))
        pitch = note_hertz((79, 81, 83, 86)[number])
        return fade(tone(seconds, pitch, (1.0, 0.25, 0.06), 0.008) + air, 0.05, 0.08)

    return repeat((0.0, 0.3, 0.6, 0.9), note)


PART = flute
