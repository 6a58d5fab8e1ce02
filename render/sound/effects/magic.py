"""A spell: sparkling notes."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise, place, repeat
from render.sound.synth import note_hertz, strike


def magic(rng: np.random.Generator) -> Floats:
    scale = (84, 88, 91, 93, 96, 100, 103, 105, 108, 112)
    partials = ((1.0, 1.0, 0.25), (2.76, 0.3, 0.1), (5.4, 0.12, 0.05))
    notes = repeat(
        np.arange(10) * 0.055, lambda number: strike(note_hertz(scale[number]), 0.7, partials)
    )
    shimmer = noise(rng, 1.2, ((4000, -40), (8000, 0), (14000, -4), (20000, -20)))
    return place(
        (0.0, notes), (0.0, 0.08 * shimmer * follow(((0, 0), (0.4, 1), (1, 0)), len(shimmer)))
    )


PART = magic
