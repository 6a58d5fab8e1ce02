"""A horse neighs."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, follow, throat
from render.sound.synth import sample_times


def neigh(rng: np.random.Generator) -> Floats:
    seconds = 1.5
    time = sample_times(seconds)
    shake = 1 + 0.10 * np.sin(2 * np.pi * 11 * time)
    pitch = follow(((0, 500), (0.15, 980), (0.5, 800), (1, 330)), len(time)) * shake
    shares = np.linspace(0, 1, 300)
    points = [(float(share), float(pitch[int(share * (len(pitch) - 1))])) for share in shares]
    voice = buzz(rng, seconds, points, 0.25, 0.1)
    mouth = throat(voice, (1100, 400, 1.0), (2300, 600, 0.8), (3300, 800, 0.4))
    tremble = 0.6 + 0.4 * np.sin(2 * np.pi * 11 * time)
    shape = follow(((0, 0), (0.08, 1), (0.6, 0.8), (1, 0)), len(mouth))
    return np.asarray(mouth * tremble * shape, np.float32)


PART = neigh
