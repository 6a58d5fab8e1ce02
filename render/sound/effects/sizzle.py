"""Something fries."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place
from render.sound.synth import drift


def sizzle(rng: np.random.Generator) -> Floats:
    fat = noise(rng, 1.6, ((1500, -20), (4500, -3), (8000, 0), (14000, -4), (20000, -16)))
    tick = noise(rng, 0.012, ((1500, -6), (5000, 0), (12000, -6), (20000, -20))) * decay(
        0.012, 0.0015
    )
    spits = [(float(at), tick * rng.uniform(0.5, 3)) for at in np.sort(rng.uniform(0, 1.5, 70))]
    return fade(
        place((0.0, 0.4 * fat * (0.6 + 0.4 * drift(rng, len(fat), 0.15))), *spits), 0.1, 0.4
    )


PART = sizzle
