"""A camera takes a picture."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place


def camera(rng: np.random.Generator) -> Floats:
    click = noise(rng, 0.04, ((600, -12), (2500, 0), (7000, -4), (20000, -24)))
    return place((0.0, click * decay(0.04, 0.005)), (0.085, 0.8 * click * decay(0.04, 0.008)))


PART = camera
