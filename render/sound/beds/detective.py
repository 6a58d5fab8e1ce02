"""A rainy night with a sneaking bass line and brushed cymbals."""

from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.synth import (
    add,
    add_echo,
    drift,
    filter_sound,
    level_bed,
    make_noise,
    note_hertz,
    pluck,
    sample_times,
    strike,
    swell,
)

_RAIN = (200, -40), (900, -14), (2600, -3), (6500, 0), (12000, -6), (24000, -22)
_HUM = (25, -20), (55, 0), (120, -4), (400, -22), (1500, -50), (24000, -90)
_THUNDER = (20, -12), (40, 0), (90, -3), (260, -18), (900, -44), (24000, -90)
_BRUSH = (1500, -40), (4200, -6), (8000, 0), (14000, -8), (24000, -40)
_BEAT = 60 / 126
_SWING = 2 / 3  # where the second half of a swung beat falls

# MIDI notes in D minor, one a beat: down, up again, and a step too far.
_WALK = 38, 41, 43, 44, 45, 44, 43, 41, 38, 37, 38, 33, 34, 37, 38, 45
# Beat, note: tiptoeing, with rests where somebody looks around.
_SNEAK = (
    (0, 74), (0.67, 77), (1, 76), (1.67, 73), (2, 74), (4, 74), (4.67, 77), (5, 80), (5.67, 79),
    (6, 77), (8, 81), (8.67, 80), (9, 79), (9.67, 78), (10, 77), (10.67, 76), (11, 74), (13, 69),
    (13.67, 73), (14, 74),
)  # fmt: skip


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    out = make_noise(rng, count, _RAIN) * (0.085 * drift(rng, count, 0.9, 0.8, 1.1))[:, None]
    out += make_noise(rng, count, _HUM) * np.float32(0.075)
    far = swell(time, rng.uniform(0.15, 0.4) * seconds, 0.35, 1.4) * drift(rng, count, 0.22, 0.4)
    out += make_noise(rng, count, _THUNDER) * (0.42 * far)[:, None]
    for start in rng.uniform(0, seconds, round(26 * seconds)):
        add(out, _drop(int(rng.integers(12))), float(start), rng.uniform(0.01, 0.06),
            rng.uniform(-1, 1))  # fmt: skip
    band = np.zeros((count, 2), np.float32)
    brush = _brush(rng)
    for beat in range(int(seconds / _BEAT) + 1):
        now = beat * _BEAT
        bass = pluck(note_hertz(_WALK[beat % len(_WALK)]), 0.55, 0.72)
        add(band, bass, now + rng.uniform(0, 0.012), 0.42, -0.15)
        add(band, brush, now, 0.075, 0.3)
        if beat % 2:
            add(band, brush, now, 0.10, 0.3)
            add(band, brush, now + _SWING * _BEAT, 0.06, 0.3)
    for at, note in _SNEAK:
        for again in range(0, int(seconds / _BEAT) + 1, len(_WALK)):
            note_sound = pluck(note_hertz(note), 0.30, 0.62)
            add(band, note_sound, (at + again) * _BEAT + rng.uniform(0, 0.008), 0.15, 0.35)
    return level_bed(out + add_echo(rng, band, 0.7, 0.22), -24)


@cache
def _drop(kind: int) -> Floats:
    """A drop on a tin roof or a window sill."""
    tone = 1900 + 330 * kind
    return strike(tone, 0.035, [(1, 1, 0.005), (1.47, 0.5, 0.003)])


def _brush(rng: np.random.Generator) -> Floats:
    time = sample_times(0.16)
    shape = (
        np.minimum(1, time / 0.012) * np.exp(-time / 0.045) * np.minimum(1, (0.16 - time) / 0.02)
    )
    hiss = filter_sound(make_noise(rng, len(time), _BRUSH, 1)[:, 0], _BRUSH)
    return np.asarray(hiss * shape, np.float32)


PART = bed
