"""A giant wave: the roar that rolls closer and breaks, spray, gulls far away."""

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.synth import (
    add,
    add_echo,
    drift,
    level_bed,
    make_noise,
    sample_times,
    swell,
)

_RUMBLE = (20, -30), (45, 0), (110, 0), (260, -14), (900, -50), (24000, -90)
_ROAR = (60, -40), (180, -6), (420, 0), (1100, -5), (3000, -18), (9000, -45), (24000, -80)
_SPRAY = (400, -60), (1800, -14), (4500, 0), (9000, -3), (15000, -14), (24000, -40)


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    breaking = 0.22 * drift(rng, count, 0.7)
    spray = 0.10 * drift(rng, count, 0.25)
    start = rng.uniform(-1.6, -0.9)
    while start < seconds:
        rise = rng.uniform(1.3, 2.0)
        breaking += swell(time, start, rise, 1.5)
        spray += swell(time, start + 0.75 * rise, 0.35, 1.3)
        start += rng.uniform(3.0, 4.2)
    out = make_noise(rng, count, _RUMBLE) * (0.5 + 0.9 * breaking)[:, None]
    out += make_noise(rng, count, _ROAR) * (0.35 + breaking)[:, None]
    # Spray flickers: drops fall in handfuls.
    out += make_noise(rng, count, _SPRAY) * (0.62 * spray * drift(rng, count, 0.05, 0.6))[:, None]
    gulls = np.zeros_like(out)
    for start in np.arange(rng.uniform(0.3, 1.2), seconds, 3.4):
        _cries(rng, gulls, float(start), rng.uniform(-0.8, 0.8))
    return level_bed(out + add_echo(rng, gulls, 1.2, 0.8), -24)


def _cries(rng: np.random.Generator, out: Floats, start: float, pan: float) -> None:
    """A few falling cries of one gull."""
    high = rng.uniform(1450, 1750)
    for index in range(int(rng.integers(2, 5))):
        time = sample_times(0.34)
        share = time / 0.34
        glide = high * (0.72 + 0.34 * np.sin(np.pi * share**0.55)) - 0.22 * high * share
        phase = 2 * np.pi * np.cumsum(glide) / RATE
        cry = sum(np.sin(n * phase) / n**1.1 for n in (1, 2, 3, 4))
        cry = cry * np.sin(np.pi * share) ** 0.7
        add(out, np.asarray(cry, np.float32), start + 0.42 * index, 0.30 * 0.85**index, pan)


PART = bed
