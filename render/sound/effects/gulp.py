"""Somebody gulps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, noise, place, repeat, tone


def gulp(rng: np.random.Generator) -> Floats:
    def swallow(number: int) -> Floats:
        drop = tone(0.14, ((0, 420), (0.4, 190), (1, 330)), (1.0, 0.3)) * decay(0.14, 0.07, 0.015)
        click = noise(rng, 0.03, ((300, -10), (1200, 0), (5000, -20), (20000, -60)))
        return place((0.0, drop), (0.1, 0.15 * click * decay(0.03, 0.006)))

    return repeat((0.0, 0.34, 0.66), swallow)


PART = gulp
