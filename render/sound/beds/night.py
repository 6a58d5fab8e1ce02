"""A night outdoors: crickets, an owl."""

from functools import partial

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import wash
from render.sound.foley import decay, repeat, tone
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = wash(rng, count, ((30, -12), (120, 0), (500, -12), (2500, -34), (24000, -80)), 0.02, 1.5)
    for pan, hertz, every in ((-0.6, 4300, 0.72), (0.5, 4650, 0.83), (0.1, 3900, 1.1)):
        chirp = repeat(np.arange(4) * 0.045, partial(_chirp, hertz))
        for start in np.arange(rng.uniform(0, every), seconds, every):
            add(out, chirp, float(start), 0.018, pan)
    hoot = tone(0.35, ((0, 360), (0.3, 400), (1, 350)), (1, 0.15)) * decay(0.35, 0.25, 0.06)
    owl = np.zeros_like(out)
    for start in np.arange(rng.uniform(0.5, 2), seconds, 4.4):
        for at in (0.0, 0.5, 0.8):
            add(owl, hoot, float(start) + at, 0.03, -0.3)
    out += add_echo(rng, owl, 1.2, 0.6)
    return level_bed(out, -28)


def _chirp(hertz: float, _: int) -> Floats:
    return tone(0.03, hertz) * decay(0.03, 0.012, 0.006)


PART = bed
