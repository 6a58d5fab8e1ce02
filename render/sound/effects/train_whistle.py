"""A steam whistle."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, noise, place, tone


def train_whistle(rng: np.random.Generator) -> Floats:
    return place((0.0, _blow(rng, 0.4)), (0.55, _blow(rng, 1.1)))


def _blow(rng: np.random.Generator, seconds: float) -> Floats:
    pipes = [
        tone(seconds, ((0, h * 0.97), (0.15, h), (1, h * 0.98)), (1, 0.3, 0.2))
        for h in (392, 494, 587)
    ]
    steam = noise(rng, seconds, ((800, -20), (3000, 0), (8000, -6), (20000, -30)))
    return fade(np.asarray(sum(pipes) + 0.25 * steam, np.float32), 0.06, 0.15)


PART = train_whistle
