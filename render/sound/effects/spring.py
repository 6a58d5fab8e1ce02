"""A spring."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import decay
from render.sound.loudness import RATE
from render.sound.synth import sample_times


def spring(rng: np.random.Generator) -> Floats:
    time = sample_times(0.9)
    wobble = 190 + 120 * np.sin(2 * np.pi * 9 * time) * np.exp(-time / 0.5) - 40 * time
    phase = 2 * np.pi * np.cumsum(wobble) / RATE
    spring = (
        np.sin(phase) + 0.6 * np.sin(2 * phase) + 0.35 * np.sin(3 * phase) + 0.2 * np.sin(5 * phase)
    )
    return np.asarray(spring, np.float32) * decay(0.9, 0.3, 0.004)


PART = spring
