"""A club: four on the floor, bass, a hook, people."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import murmur, play
from render.sound.foley import decay, knock, noise
from render.sound.synth import add, add_echo, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = murmur(rng, count, 0.01, 6)
    kick = knock(rng, 50, 0.09, 0.3, 3.0)
    hat = noise(
        rng, 0.05, ((3000, -60), (7000, -8), (10500, 0), (16000, -5), (24000, -30))
    ) * decay(0.05, 0.014)
    for start in np.arange(0, seconds, 60 / 124):
        add(out, kick, float(start), 0.55)
        add(out, hat, float(start) + 30 / 124, 0.06, 0.3)
    bass = [(0.5 + beat, (33, 33, 36, 31)[beat // 4 % 4], 0.4) for beat in range(16)]
    hook = [(0.75 * n, (69, 72, 76, 74, 72, 69, 67, 72)[n % 8], 0.4) for n in range(20)]
    play(out, bass, 124, "brass", 0.16, 0.0, 16)
    play(out, hook, 124, "reed", 0.05, 0.6, 16)
    play(out, [(beat, 57, 0.3) for beat in range(1, 16, 2)], 124, "reed", 0.06, -0.8, 16)
    out = add_echo(rng, out, 0.9, 0.35)
    return level_bed(out, -20)


PART = bed
