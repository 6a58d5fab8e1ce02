"""A quiet studio: room tone and slow, warm chords."""

from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.synth import (
    add,
    add_echo,
    drift,
    level_bed,
    make_noise,
    note_hertz,
    sample_times,
    strike,
)

_AIR = (30, -14), (80, -4), (180, 0), (700, -12), (3000, -26), (12000, -44), (24000, -70)
# Two soft chords, C major seventh and A minor ninth, as MIDI notes.
_CHORDS = (48, 55, 59, 64, 67), (45, 52, 55, 60, 71)
_BAR = 3.0


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    count = len(sample_times(seconds))
    out = make_noise(rng, count, _AIR) * np.float32(0.035)
    pad = np.zeros_like(out)
    for bar in range(int(seconds / _BAR) + 1):
        for index, note in enumerate(_CHORDS[bar % 2]):
            add(pad, _warm(note_hertz(note)), bar * _BAR, 0.035, (index - 2) * 0.35)
        for index, note in enumerate((*_CHORDS[bar % 2][2:], 72 + 2 * (bar % 2))):
            bell = strike(
                note_hertz(note + 12), 1.6, [(1, 1, 0.5), (2, 0.15, 0.25), (4.1, 0.05, 0.06)]
            )
            start = bar * _BAR + 0.75 * index + rng.uniform(0, 0.03)
            add(pad, bell, start, 0.035, rng.uniform(-0.5, 0.5))
    pad *= drift(rng, count, 1.5, 0.85)[:, None]
    return level_bed(add_echo(rng, pad, 1.8, 0.5) + out, -28)


@cache
def _warm(tone: float) -> Floats:
    """A note that slowly swells and fades."""
    since = sample_times(_BAR + 0.8)
    shape = np.minimum(1, np.minimum(since / 0.9, (since[-1] - since) / 0.8))
    phase = np.float32(2 * np.pi) * np.float32(tone) * since
    wave = np.sin(phase + np.float32(0.5) * np.sin(2 * np.float32(since)))
    return np.asarray(shape * (wave + 0.25 * np.sin(2.003 * phase)), np.float32)


PART = bed
