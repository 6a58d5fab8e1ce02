"""A page is turned."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import follow, noise
from render.sound.synth import drift


def page(rng: np.random.Generator) -> Floats:
    paper = noise(rng, 0.45, ((600, -18), (2500, -2), (6000, 0), (12000, -6), (20000, -24)))
    rustle = 0.3 + 0.7 * drift(rng, len(paper), 0.03)
    return paper * rustle * follow(((0, 0), (0.3, 0.6), (0.75, 1), (1, 0)), len(paper))


PART = page
