"""Thunder."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place
from render.sound.synth import drift


def thunder(rng: np.random.Generator) -> Floats:
    seconds = 3.0
    crack = noise(rng, 0.5, ((60, -10), (300, 0), (1500, -4), (6000, -16), (20000, -40)))
    rumble = noise(rng, seconds, ((18, -20), (45, 0), (120, -3), (400, -16), (1500, -40)))
    roll = 0.4 + 0.6 * drift(rng, len(rumble), 0.22)
    return place(
        (0.0, crack * decay(0.5, 0.08)), (0.03, 1.1 * rumble * roll * decay(seconds, 0.9, 0.05))
    )


PART = thunder
