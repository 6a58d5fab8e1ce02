"""A street: the hum of traffic, cars that pass, a horn far away, steps."""

import numpy as np

from render.kit.kit import Floats
from render.sound.synth import (
    add,
    add_echo,
    drift,
    filter_sound,
    level_bed,
    make_noise,
    sample_times,
    strike,
)

_HUM = (25, -20), (50, -2), (95, 0), (250, -8), (800, -20), (3000, -40), (24000, -80)
_TYRES = (80, -30), (250, -6), (700, 0), (1600, -3), (4000, -16), (10000, -36), (24000, -70)
_FAR = (150, -30), (350, 0), (900, -4), (2500, -22), (24000, -80)
_STEP = (60, -20), (160, 0), (500, -8), (2200, -6), (5000, -20), (24000, -60)


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    out = make_noise(rng, count, _HUM) * (0.20 * drift(rng, count, 1.2, 0.7))[:, None]
    start = rng.uniform(-0.8, 0.8)
    while start < seconds:
        out += _car(rng, time, start)
        start += rng.uniform(1.9, 3.2)
    horns = np.zeros_like(out)
    for start in np.arange(rng.uniform(0.6, 1.6), seconds, 5.3):
        tone = rng.uniform(370, 420)
        for at, length in ((0.0, 0.16), (0.26, 0.42)):
            horn = strike(
                tone, length, [(n * k, 1 / n, 9) for n in (1, 2, 3, 4, 5) for k in (1, 1.26)]
            )
            horn *= np.minimum(
                1, np.minimum(sample_times(length), length - sample_times(length)) / 0.03
            )
            add(horns, horn, float(start) + at, 0.11, rng.uniform(0.3, 0.7))
    out += add_echo(rng, filter_sound(horns, _FAR), 1.0, 0.9)
    step = make_noise(rng, 4800, _STEP, 1)[:, 0] * np.exp(-sample_times(0.1) / 0.018)
    for index, start in enumerate(np.arange(rng.uniform(0.1, 0.4), seconds, 0.53)):
        walked = float(start) / seconds
        level = 0.045 * np.exp(-(((walked - 0.5) / 0.4) ** 2)) * (0.8 + 0.2 * (index % 2))
        add(out, step, float(start) + rng.uniform(0, 0.02), level, 1.4 * walked - 0.7)
    return level_bed(out, -26)


def _car(rng: np.random.Generator, time: Floats, start: float) -> Floats:
    """Tyres on asphalt, from one side to the other."""
    length = 2.6
    first, last = np.searchsorted(time, (start, start + length))
    if last - first < 4800:
        return np.zeros((len(time), 2), np.float32)
    share = (time[first:last] - start) / length
    shape = np.exp(-(((share - 0.5) / 0.17) ** 2))
    sound = make_noise(rng, last - first, _TYRES, 1)[:, 0] * shape * rng.uniform(0.07, 0.14)
    side = np.sign(rng.uniform(-1, 1)) * np.tanh((share - 0.5) * 7) * 0.8
    angle = (side + 1) * np.pi / 4
    out = np.zeros((len(time), 2), np.float32)
    out[first:last, 0], out[first:last, 1] = sound * np.cos(angle), sound * np.sin(angle)
    return out


PART = bed
