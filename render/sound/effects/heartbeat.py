"""A heart beats."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, repeat


def heartbeat(rng: np.random.Generator) -> Floats:
    beats = [beat * 0.85 + at for beat in range(3) for at in (0.0, 0.24)]
    return repeat(beats, lambda number: knock(rng, 58, 0.07, 0.03) * (1.0, 0.65)[number % 2])


PART = heartbeat
