"""A duck quacks three times."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, repeat, throat


def quack(rng: np.random.Generator) -> Floats:
    return repeat((0.0, 0.27, 0.52), lambda _: _call(rng))


def _call(rng: np.random.Generator) -> Floats:
    voice = buzz(rng, 0.19, ((0, 300), (0.3, 340), (1, 240)), 0.2, 0.35)
    bill = throat(voice, (((0, 900), (0.4, 1300), (1, 1000)), 180, 1.0), (2700, 350, 0.9))
    return bill * decay(0.19, 0.12, 0.012)


PART = quack
