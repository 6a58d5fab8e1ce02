"""Something pops."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place, tone


def pop(rng: np.random.Generator) -> Floats:
    body = tone(0.09, ((0, 320), (0.5, 900), (1, 1300)), (1.0, 0.2)) * decay(0.09, 0.022, 0.002)
    click = noise(rng, 0.02, ((500, -10), (2500, 0), (9000, -14), (20000, -40))) * decay(
        0.02, 0.003
    )
    return place((0.0, body), (0.0, 0.4 * click))


PART = pop
