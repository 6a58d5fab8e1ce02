"""A laboratory: machines that hum and beep."""

import numpy as np

from render.kit.kit import Floats
from render.sound.bed_parts import scatter, wash
from render.sound.foley import fade, tone
from render.sound.synth import add, level_bed, sample_times


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    hum = sum(0.02 / n * np.sin(2 * np.pi * 100 * n * time) for n in range(1, 6))
    out = (
        wash(
            rng,
            count,
            ((25, -16), (60, 0), (180, -8), (700, -26), (3000, -44), (24000, -90)),
            0.03,
            2.0,
        )
        + np.asarray(hum, np.float32)[:, None]
    )
    scatter(rng, out, "robot", (0.8, 2.0), 0.12, 0.3)
    scatter(rng, out, "bubbles", (0.4, 1.5), 0.25, 0.2)
    beep = fade(tone(0.09, 980), 0.005, 0.02)
    for start in np.arange(rng.uniform(0, 0.8), seconds, 0.9):
        add(out, beep, float(start), 0.015, 0.4)
    return level_bed(out, -27)


PART = bed
