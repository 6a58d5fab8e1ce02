"""A flying saucer hovers."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade
from render.sound.loudness import RATE
from render.sound.synth import sample_times


def ufo(rng: np.random.Generator) -> Floats:
    time = sample_times(1.9)
    pitch = 620 + 170 * np.sin(2 * np.pi * 5.5 * time) + 90 * time
    phase = 2 * np.pi * np.cumsum(pitch, dtype=np.float64) / RATE
    hum = np.sin(phase) + 0.3 * np.sin(2 * phase) + 0.4 * np.sin(2 * np.pi * 84 * time)
    return fade(np.asarray(hum, np.float32), 0.2, 0.35)


PART = ufo
