"""A door creaks and shuts."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, fade, knock, place, throat


def door(rng: np.random.Generator) -> Floats:
    hinge = buzz(rng, 0.7, ((0, 42), (0.4, 75), (0.7, 50), (1, 95)), 0.05, 0.3)
    creak = throat(hinge, (((0, 900), (1, 1500)), 160, 1.0), (((0, 2200), (1, 3000)), 300, 0.7))
    slam = place((0.0, knock(rng, 85, 0.07, 0.5)), (0.02, 0.4 * knock(rng, 260, 0.03)))
    return place((0.0, 0.5 * fade(creak, 0.1, 0.1)), (0.8, slam))


PART = door
