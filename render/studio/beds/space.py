"""Space on a dragon's back: a wide low chord, light that shimmers, slow beats of wings."""

import numpy as np

from render.kit import Floats
from render.studio.tones import (
    RATE,
    add,
    clock,
    drift,
    echoed,
    hertz,
    levelled,
    noise,
    panned,
    struck,
)

_CHORD = (33, 0.9), (40, 0.6), (45, 0.55), (52, 0.35), (56, 0.22), (59, 0.22), (64, 0.14)
_SHIMMER = 76, 80, 83, 88, 90, 92, 95
_WING = (25, -30), (70, -4), (170, 0), (420, -5), (1300, -20), (5000, -48), (24000, -80)
_AIR = (40, -30), (200, -10), (700, 0), (2500, -12), (8000, -36), (24000, -70)
_STROKE = 1.25  # seconds between two beats of the wings


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = clock(seconds)
    count = len(time)
    out = np.zeros((count, 2), np.float32)
    for note, level in _CHORD:
        breath = 0.65 + 0.35 * np.sin(2 * np.pi * (time / rng.uniform(5, 9) + rng.random()))
        for side in (-0.7, 0.7):
            out += _pad(rng, time, hertz(note))[:, None] * breath[:, None] * panned(level, side)
    out *= np.float32(0.16)
    lights = np.zeros_like(out)
    for start in np.arange(0.1, seconds, 0.21):
        note = _SHIMMER[int(rng.integers(len(_SHIMMER)))]
        glint = struck(hertz(note), 0.9, [(1, 1, 0.3), (2.01, 0.3, 0.15), (3.03, 0.12, 0.1)])
        rise = np.minimum(1, clock(0.9) / 0.06)
        at = float(start + rng.uniform(0, 0.15))
        add(lights, glint * rise, at, rng.uniform(0.008, 0.035), rng.uniform(-1, 1))
    out += echoed(rng, lights, 2.2, 1.1)
    beat = (time - rng.uniform(0.0, 0.5)) % _STROKE / _STROKE
    # A slow lift and a fast push: the push is what is heard.
    push = np.exp(-(((beat - 0.30) / 0.13) ** 2)) + 0.3 * np.exp(-(((beat - 0.75) / 0.16) ** 2))
    push = push * drift(rng, count, _STROKE, 0.75)
    out += noise(rng, count, _WING) * (0.22 * push)[:, None].astype(np.float32)
    out += noise(rng, count, _AIR) * (0.022 * drift(rng, count, 0.8, 0.5))[:, None]
    return levelled(out, -25)


def _pad(rng: np.random.Generator, time: Floats, tone: float) -> Floats:
    """A soft string tone, detuned by a few cents and drifting against its neighbours."""
    tuned = tone * 2 ** (rng.uniform(-5, 5) / 1200)
    phase = 2 * np.pi * (tuned * time + rng.random())
    wobble = 0.4 * np.sin(2 * np.pi * (time * rng.uniform(0.08, 0.2) + rng.random()))
    phase = phase + wobble
    out = np.sin(phase)
    for n, level in ((2, 0.45), (3, 0.22), (4, 0.10)):
        if tuned * n < RATE / 4:
            out += level * np.sin(n * phase)
    return np.asarray(out, np.float32)


PART = bed
