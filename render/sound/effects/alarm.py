"""An alarm clock."""

import numpy as np

from render.kit.kit import Floats
from render.sound.foley import fade, repeat, tone


def alarm(rng: np.random.Generator) -> Floats:
    beep = fade(tone(0.09, 2093, (1.0, 0.0, 0.3, 0.0, 0.15)), 0.004, 0.01)
    times = [group * 0.6 + at for group in range(3) for at in (0.0, 0.12, 0.24, 0.36)]
    return repeat(times, lambda _: beep)


PART = alarm
