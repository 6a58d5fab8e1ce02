"""A big bell."""

import numpy as np

from render.kit.kit import Floats
from render.sound.synth import strike


def bell(rng: np.random.Generator) -> Floats:
    partials = (
        (0.5, 0.5, 1.6), (1.0, 1.0, 1.2), (1.19, 0.6, 0.9), (1.5, 0.4, 0.7), (2.0, 0.7, 0.6),
        (2.74, 0.3, 0.4), (3.0, 0.3, 0.3), (4.1, 0.2, 0.2),
    )  # fmt: skip
    return strike(440 * rng.uniform(0.995, 1.005), 2.6, partials)


PART = bell
