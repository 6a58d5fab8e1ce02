"""Somebody is gone in a cloud."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, knock, noise, place


def poof(rng: np.random.Generator) -> Floats:
    cloud = noise(rng, 0.6, ((60, -4), (200, 0), (900, -6), (4000, -18), (20000, -50)))
    return place((0.0, knock(rng, 90, 0.04, 0.2)), (0.0, cloud * decay(0.6, 0.13, 0.02)))


PART = poof
