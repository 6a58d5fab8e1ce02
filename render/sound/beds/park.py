"""A park in the morning: birds near and far, leaves in a breeze."""

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
)

_LEAVES = (300, -40), (1200, -12), (3200, 0), (7000, -4), (12000, -16), (24000, -40)
_BREEZE = (30, -20), (90, -2), (220, 0), (600, -10), (2000, -34), (24000, -80)


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    gust = drift(rng, count, 1.1, 0.25)
    out = make_noise(rng, count, _BREEZE) * (0.05 * gust)[:, None]
    out += (
        make_noise(rng, count, _LEAVES) * (0.03 * gust**1.5 * drift(rng, count, 0.09, 0.6))[:, None]
    )
    birds = np.zeros_like(out)
    for _ in range(4):
        song, pan, near = _species(rng), rng.uniform(-0.9, 0.9), rng.uniform(0.04, 0.16)
        start = rng.uniform(-0.3, 1.4)
        while start < seconds:
            length = _sing(birds, song, start, near, pan)
            start += length + rng.uniform(0.7, 2.4)
    return level_bed(add_echo(rng, birds, 0.9, 0.35) + out, -27)


Call = list[tuple[float, float, float, float, float]]
"""Notes of a bird: start, seconds, Hz at the start, Hz at the end, depth of the trill."""


def _species(rng: np.random.Generator) -> Call:
    """A song of one kind of bird: a trill, a two-note call, or a warble."""
    centre = rng.uniform(2600, 5200)
    kind = int(rng.integers(3))
    if kind == 0:
        step = rng.uniform(0.055, 0.09)
        notes = int(rng.integers(6, 12))
        return [(n * step, 0.6 * step, centre * 1.15, centre * 0.9, 0.0) for n in range(notes)]
    if kind == 1:
        return [
            (0.42 * n, 0.19, centre * (1.18 if n % 2 == 0 else 0.95), centre * 0.95, 0.01)
            for n in range(int(rng.integers(2, 5)))
        ]
    call: Call = []
    at = 0.0
    for _ in range(int(rng.integers(5, 10))):
        length = rng.uniform(0.05, 0.16)
        ends = rng.uniform(0.75, 1.35, 2) * centre
        call.append((at, length, float(ends[0]), float(ends[1]), rng.uniform(0, 0.04)))
        at += length + rng.uniform(0.015, 0.06)
    return call


def _sing(out: Floats, song: Call, start: float, level: float, pan: float) -> float:
    """Adds a song; returns its seconds."""
    for at, length, first, last, trill in song:
        time = sample_times(length)
        share = time / length
        tone = first + (last - first) * share + trill * first * np.sin(2 * np.pi * 38 * time)
        wave = np.sin(2 * np.pi * np.cumsum(tone) / RATE)
        wave = wave + 0.12 * np.sin(4 * np.pi * np.cumsum(tone) / RATE)
        add(
            out, np.asarray(wave * np.sin(np.pi * share) ** 0.8, np.float32), start + at, level, pan
        )
    return song[-1][0] + song[-1][1]


PART = bed
