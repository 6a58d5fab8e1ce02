"""A helicopter."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place, repeat, tone


def helicopter(rng: np.random.Generator) -> Floats:
    blade = noise(rng, 0.08, ((40, -4), (120, 0), (600, -10), (3000, -26), (20000, -60))) * decay(
        0.08, 0.02, 0.01
    )
    whine = tone(2.0, 480, (1.0, 0.5, 0.3)) * 0.04
    return fade(
        place((0.0, whine), (0.0, repeat(np.arange(23) * 0.085, lambda _: blade))), 0.3, 0.4
    )


PART = helicopter
