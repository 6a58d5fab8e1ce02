"""A haunted place: moaning wind, creaks, a wolf."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.synth import level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = np.zeros((count, 2), np.float32)
    for hertz in (310, 466, 622):
        curve = ((40, -50), (0.9 * hertz, -14), (hertz, 0), (1.1 * hertz, -14), (24000, -90))
        out += wash(rng, count, curve, 0.05, 1.3)
    out += wash(rng, count, ((25, -8), (55, 0), (140, -18), (24000, -90)), 0.06, 2.0)
    scatter(rng, out, "door", (2.5, 5.0), 0.25, 1.0)
    scatter(rng, out, "howl", (3.0, 7.0), 0.25, 1.4)
    return level_bed(out, -26)


PART = bed
