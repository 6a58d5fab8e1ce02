"""A horse gallops."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, place, repeat
from render.sound.synth import strike


def gallop(rng: np.random.Generator) -> Floats:
    def hoof(number: int) -> Floats:
        clop = strike(rng.uniform(620, 760), 0.06, ((1.0, 1.0, 0.012), (2.4, 0.5, 0.008)))
        return (
            place((0.0, 0.6 * clop), (0.0, 0.7 * knock(rng, 130, 0.018)))
            * (0.8, 0.9, 1.1)[number % 3]
        )

    beats = [bar * 0.48 + beat for bar in range(4) for beat in (0.0, 0.11, 0.22)]
    return repeat(beats, hoof)


PART = gallop
