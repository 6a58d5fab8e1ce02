"""Under water: bubbles, everything is muffled, a whale."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.foley import fade, tone
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((20, -10), (70, 0), (250, -10), (900, -34), (24000, -90)), 0.09, 1.0)
    scatter(rng, out, "bubbles", (0.4, 1.4), 0.35, 0.7)
    whale = np.zeros_like(out)
    for start in np.arange(rng.uniform(0, 2), seconds, 4.5):
        song = tone(2.4, ((0, 180), (0.4, 320), (0.7, 260), (1, 420)), (1, 0.3, 0.1), 0.02)
        add(whale, fade(song, 0.6, 0.8), float(start), 0.03, 0.4)
    out += add_echo(rng, whale, 2.0, 1.0)
    return level_bed(out, -26)


PART = bed
