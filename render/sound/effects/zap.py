"""An electric spark."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, fade, throat


def zap(rng: np.random.Generator) -> Floats:
    arc = buzz(rng, 0.45, ((0, 120), (1, 95)), 1.5, 1.0)
    spark = throat(arc, (2600, 2400, 1.0), (6500, 4000, 0.8))
    flicker = rng.choice([0.15, 1.0], 45)[np.minimum(np.arange(len(spark)) * 45 // len(spark), 44)]
    return fade(np.asarray(spark * flicker, np.float32), 0.002, 0.1)


PART = zap
