"""A ball bounces."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, place, repeat
from render.sound.synth import strike


def ball(rng: np.random.Generator) -> Floats:
    def bounce(number: int) -> Floats:
        body = strike(150, 0.16, ((1.0, 1.0, 0.035), (2.3, 0.5, 0.02), (5.1, 0.25, 0.01)))
        return (0.75**number) * place((0.0, body), (0.0, 0.3 * knock(rng, 110, 0.0266)))

    return repeat((0.0, 0.36, 0.64, 0.85, 1.0), bounce)


PART = ball
