"""A hammer on a nail."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import knock, place, repeat
from render.sound.synth import strike


def hammer(rng: np.random.Generator) -> Floats:
    nail = ((1.0, 1.0, 0.07), (1.7, 0.6, 0.05), (2.9, 0.5, 0.03), (4.2, 0.3, 0.02))
    return repeat(
        (0.0, 0.42, 0.84),
        lambda n: place(
            (0.0, 0.6 * strike(1450 + 90 * n, 0.3, nail)), (0.0, knock(rng, 140, 0.025))
        ),
    )


PART = hammer
