"""A thin wind over Mars, heard from inside a suit: breath, and radio far away."""

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.synth import (
    add,
    drift,
    filter_sound,
    interpolate,
    level_bed,
    make_noise,
    pan_levels,
    sample_times,
    swell,
)

_LOW = (20, -40), (60, -8), (140, 0), (300, -10), (900, -40), (24000, -90)
_BREATH = (150, -40), (420, -6), (750, 0), (1500, -8), (2600, -4), (5000, -24), (24000, -70)
_RADIO = (300, -50), (700, 0), (2400, 0), (3400, -30), (24000, -90)
_QUINDAR = 2525.0, 2475.0  # Hz, the tones that opened and closed NASA's transmissions


def bed(seconds: float, seed: int) -> Floats:
    rng = np.random.default_rng(seed)
    time = sample_times(seconds)
    count = len(time)
    out = make_noise(rng, count, _LOW) * drift(rng, count, 1.6, 0.35)[:, None]
    # A whistle wanders through narrow bands, one fading into the next.
    where = drift(rng, count, 1.3, 0.0, 3.0)
    for index, centre in enumerate((240.0, 360.0, 540.0, 800.0)):
        band = (centre / 3, -50), (centre / 1.25, -9), (centre, 0), (centre * 1.25, -9)
        share = np.clip(1 - np.abs(where - index), 0, 1) ** 1.5
        gust = share * drift(rng, count, 0.45, 0.4)
        out += (
            make_noise(rng, count, (*band, (centre * 4, -50), (24000, -90)))
            * (0.75 * gust)[:, None]
        )
    out += make_noise(rng, count, _BREATH, 1) * pan_levels(1.0, 0.0) * _breathing(time)[:, None]
    out += _radio(rng, seconds, count)
    return level_bed(out, -27)


def _breathing(time: Floats) -> Floats:
    """In for 1.1 s, out for 1.5 s, a little louder out."""
    out = np.zeros_like(time)
    for start in np.arange(-0.4, time[-1], 3.3):
        out += 0.20 * swell(time, start, 0.85, 0.16) + 0.30 * swell(time, start + 1.45, 0.5, 0.42)
    return out


def _radio(rng: np.random.Generator, seconds: float, count: int) -> Floats:
    """The hiss and murmur of an unintelligible voice on the radio, between two beeps."""
    out = np.zeros((count, 2), np.float32)
    start = 0.35
    while start < seconds - 0.4:
        length = min(rng.uniform(1.1, 1.9), seconds - start - 0.3)
        time = sample_times(length)
        syllables = interpolate(rng.uniform(0, 1, max(2, round(length * 9))), len(time)) ** 2
        pitch = interpolate(rng.uniform(105, 150, max(2, round(length * 5))), len(time))
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        formants = {4: 1.0, 5: 1.0, 6: 0.8, 11: 0.7, 12: 0.7}
        voice = sum(np.sin(n * phase) * formants.get(n, 0.3) for n in range(3, 16))
        add(out, np.asarray(0.06 * voice * syllables, np.float32), start + 0.25, 1.0, 0.35)
        for at, tone in ((start, _QUINDAR[0]), (start + length + 0.3, _QUINDAR[1])):
            beep = sample_times(0.25)
            shape = np.minimum(1, np.minimum(beep, 0.25 - beep) / 0.006)
            wave = np.sin(2 * np.pi * tone * beep) * shape
            add(out, np.asarray(wave, np.float32), at, 0.10, 0.35)
        hiss = make_noise(rng, len(time), _RADIO, 1)[:, 0]
        add(out, hiss * np.float32(0.05), start + 0.2, 1.0, 0.35)
        start += length + rng.uniform(2.4, 3.4)
    return filter_sound(out, _RADIO)


PART = bed
