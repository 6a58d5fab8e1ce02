"""Space on a dragon's back: a wide low chord, light that shimmers, slow beats of wings."""

from functools import cache

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
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

# Telephones play nothing below 150 Hz: the chord lives above its root.
_CHORD = (33, 0.45), (40, 0.5), (45, 0.6), (52, 0.5), (56, 0.35), (59, 0.35), (64, 0.25)
_SHIMMER = 76, 80, 83, 88, 90, 92, 95
_WING = (25, -30), (70, -4), (170, 0), (420, -5), (1300, -20), (5000, -48), (24000, -80)
_AIR = (40, -30), (200, -10), (700, 0), (2500, -12), (8000, -36), (24000, -70)
_STROKE = 1.25  # seconds between two beats of the wings


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    out = _choir(rng, count) * np.float32(0.22)
    lights = np.zeros_like(out)
    for start in np.arange(0.1, seconds, 0.21):
        note = _SHIMMER[int(rng.integers(len(_SHIMMER)))]
        at = float(start + rng.uniform(0, 0.15))
        add(lights, _glint(note), at, rng.uniform(0.008, 0.035), rng.uniform(-1, 1))
    out += add_echo(rng, lights, 2.2, 1.1)
    beat = (time - rng.uniform(0.0, 0.5)) % _STROKE / _STROKE
    # A slow lift and a fast push: the push is what is heard.
    push = np.exp(-(((beat - 0.30) / 0.13) ** 2)) + 0.3 * np.exp(-(((beat - 0.75) / 0.16) ** 2))
    push = push * drift(rng, count, _STROKE, 0.75)
    out += make_noise(rng, count, _WING) * (0.22 * push)[:, None].astype(np.float32)
    out += make_noise(rng, count, _AIR) * (0.022 * drift(rng, count, 0.8, 0.5))[:, None]
    return level_bed(out, -25)


@cache
def _glint(note: int) -> Floats:
    bell = strike(note_hertz(note), 0.9, [(1, 1, 0.3), (2.01, 0.3, 0.15), (3.03, 0.12, 0.1)])
    return np.asarray(bell * np.minimum(1, sample_times(0.9) / np.float32(0.06)), np.float32)


def _choir(rng: np.random.Generator, count: int) -> Floats:
    """The chord; every partial is a narrow band of noise, which sounds like a slight chorus."""
    hertz_per_bin = RATE / count
    spectrum = np.zeros((2, count // 2 + 1), np.complex64)
    for note, level in _CHORD:
        for n, share in enumerate((1.0, 0.5, 0.28, 0.12, 0.06), 1):
            centre = n * note_hertz(note)
            first, last = (round((centre + off) / hertz_per_bin) for off in (-1.2, 1.2))
            off = (np.arange(first, last + 1) * hertz_per_bin - centre) / 0.4
            shape = 2, len(off)
            waves = rng.standard_normal(shape) + 1j * rng.standard_normal(shape)
            waves *= np.exp(-(off**2))
            # Both sides hold every partial equally.
            waves *= level * share / np.linalg.norm(waves, axis=1, keepdims=True)
            spectrum[:, first : last + 1] += waves
    sound = np.fft.irfft(spectrum, count)
    return np.asarray((sound / np.sqrt(np.mean(sound**2))).T, np.float32)


PART = bed
