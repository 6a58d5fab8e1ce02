"""An audience claps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay, fade, noise, place


def applause(rng: np.random.Generator) -> Floats:
    palms = [_clap(rng) for _ in range(24)]
    times = rng.uniform(0, 1, 300) ** 0.8 * 2.4
    parts = [(float(at), palms[number % 24] * (1.1 - at / 2.6)) for number, at in enumerate(times)]
    return fade(place(*parts), 0.15, 0.5)


def _clap(rng: np.random.Generator) -> Floats:
    middle = rng.uniform(900, 1900)
    curve = ((200, -40), (middle / 2, -8), (middle, 0), (middle * 3, -10), (16000, -40))
    return (
        noise(rng, 0.06, curve)
        * decay(0.06, rng.uniform(0.006, 0.014), 0.001)
        * rng.uniform(0.3, 1)
    )


PART = applause
