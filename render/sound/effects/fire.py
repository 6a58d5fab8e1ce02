"""A fire crackles."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place
from render.sound.synth import drift


def fire(rng: np.random.Generator) -> Floats:
    flame = noise(rng, 2.0, ((40, -6), (150, 0), (700, -12), (3000, -26), (20000, -60)))
    snap = noise(rng, 0.02, ((600, -10), (2500, 0), (8000, -8), (20000, -30))) * decay(0.02, 0.002)
    snaps = [(float(at), snap * rng.uniform(0.5, 3)) for at in np.sort(rng.uniform(0, 1.9, 28))]
    return fade(
        place((0.0, 0.5 * flame * (0.6 + 0.4 * drift(rng, len(flame), 0.2))), *snaps), 0.2, 0.4
    )


PART = fire
