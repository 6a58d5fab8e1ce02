"""A crowd cheers."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import buzz, decay, follow, noise, place, throat, tone


def crowd_cheer(rng: np.random.Generator) -> Floats:
    seconds = 2.2
    curve = ((150, -40), (450, -5), (1100, 0), (2600, -6), (6000, -20), (20000, -60))
    wash = noise(rng, seconds, curve) * follow(((0, 0), (0.2, 1), (0.6, 0.8), (1, 0)), 105600)
    calls = [(float(rng.uniform(0, 0.7)), _yeah(rng)) for _ in range(12)]
    whistle = tone(0.5, ((0, 1900), (0.4, 2600), (1, 2100))) * decay(0.5, 0.3, 0.05)
    return place((0.0, 0.35 * wash), *calls, (0.6, 0.12 * whistle), (1.2, 0.1 * whistle))


def _yeah(rng: np.random.Generator) -> Floats:
    seconds, pitch = rng.uniform(0.6, 1.1), rng.uniform(180, 420)
    voice = buzz(rng, seconds, ((0, pitch), (0.3, pitch * 1.25), (1, pitch * 0.9)), 0.3, 0.15)
    mouth = throat(voice, (((0, 350), (0.3, 750), (1, 800)), 200, 1.0), (1700, 400, 0.6))
    return 0.35 * mouth * follow(((0, 0), (0.2, 1), (0.7, 0.8), (1, 0)), len(mouth))


PART = crowd_cheer
