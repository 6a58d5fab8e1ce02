"""A rooster crows."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, place, throat


def rooster(rng: np.random.Generator) -> Floats:
    notes = ((0.0, 0.16, 560, 640), (0.22, 0.14, 640, 760), (0.42, 0.22, 700, 900))
    calls = [(start, _note(rng, length, low, high)) for start, length, low, high in notes]
    last = buzz(rng, 0.75, ((0, 760), (0.25, 1010), (0.6, 900), (1, 520)), 0.15, 0.12)
    end = throat(last, (1500, 400, 1.0), (2900, 600, 0.8)) * decay(0.75, 0.5, 0.04)
    return place(*calls, (0.68, end))


def _note(rng: np.random.Generator, seconds: float, low: float, high: float) -> Floats:
    voice = buzz(rng, seconds, ((0, low), (1, high)), 0.15, 0.1)
    return throat(voice, (1400, 400, 1.0), (2800, 600, 0.7)) * decay(seconds, 0.2, 0.02)


PART = rooster
