"""Building blocks of sound beds: shaped noise, notes, reverberation, panning.

Everything is float32 at 48 kHz. A bed is a function of its length and a seed.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats
from render.sound.loudness import RATE, measure_loudness

Bed = Callable[[float, int], Floats]
"""(seconds, seed) -> stereo samples (n, 2) at `RATE`."""

Curve = Sequence[tuple[float, float]]
"""(Hz, dB) points, frequencies rising; between them decibels follow the logarithm of Hz."""

_BLOCK = 5 * RATE  # samples that are convolved at once, for the sake of memory
_LOOP = 10 * RATE  # samples after which long noise repeats; nobody hears that of noise


def sample_times(seconds: float) -> Floats:
    """The time of every sample in seconds."""
    return np.arange(round(seconds * RATE), dtype=np.float32) / np.float32(RATE)


def make_noise(rng: np.random.Generator, count: int, curve: Curve, channels: int = 2) -> Floats:
    """Noise (count, channels) with the spectrum `curve` and RMS 1 that loops without a seam. Long
    noise repeats itself, so that a minute of it takes no more memory than its own samples."""
    if count > _LOOP:
        return np.resize(make_noise(rng, _LOOP, curve, channels), (count, channels))
    shape = channels, count // 2 + 1
    spectrum = np.empty(shape, np.complex64)
    spectrum.real = rng.standard_normal(shape, np.float32)
    spectrum.imag = rng.standard_normal(shape, np.float32)
    spectrum *= gains(count, curve)
    sound = np.fft.irfft(spectrum, count)
    return np.asarray((sound / np.sqrt(np.mean(sound**2))).T, np.float32)


def filter_sound(sound: Floats, curve: Curve) -> Floats:
    """(n,) or (n, 2) sound through a filter without phase shift."""
    count = len(sound)
    spectrum = np.fft.rfft(sound.T)
    return np.asarray(np.fft.irfft(spectrum * gains(count, curve), count).T, np.float32)


def gains(count: int, curve: Curve) -> Floats:
    """Gain factor for every frequency of a transform of `count` samples."""
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    hertz[0] = hertz[1] / 2
    points, decibels = zip(*curve, strict=True)
    # On a coarse grid first: taking logarithms of all bins would cost more than the transform.
    grid = np.geomspace(hertz[0], RATE / 2, 400)
    coarse = 10 ** (np.interp(np.log(grid), np.log(points), decibels) / 20)
    return np.asarray(np.interp(hertz, grid, coarse), np.float32)


def drift(
    rng: np.random.Generator, count: int, seconds: float, low: float = 0.0, high: float = 1.0
) -> Floats:
    """A smooth random curve between `low` and `high` that turns about every `seconds`."""
    knots = max(4, round(count / RATE / seconds) + 3)
    heights = rng.uniform(low, high, knots)
    at = np.linspace(0, knots - 1.001, count)
    left = at.astype(np.int64)
    share = at - left
    share = share * share * (3 - 2 * share)
    right = np.minimum(left + 1, knots - 1)
    return np.asarray(heights[left] * (1 - share) + heights[right] * share, np.float32)


def swell(time: Floats, start: float, rise: float, fall: float) -> Floats:
    """0 until `start`, rising to 1 in `rise` seconds, then decaying by e every `fall` seconds."""
    since = time - np.float32(start)
    up = np.clip(since / rise, 0, 1)
    return np.asarray(
        up * up * (3 - 2 * up) * np.exp(-np.maximum(since - rise, 0) / fall), np.float32
    )


def strike(hertz: float, seconds: float, partials: Sequence[tuple[float, float, float]]) -> Floats:
    """A struck or plucked note. `partials`: (multiple of `hertz`, level, seconds to decay by e)."""
    time = sample_times(seconds)
    out = np.zeros_like(time)
    for multiple, level, fall in partials:
        wave = np.sin(2 * np.pi * hertz * multiple * time)
        out += np.float32(level) * wave * np.exp(-time / fall)
    edge = min(len(out), 96)
    out[:edge] *= np.linspace(0, 1, edge, dtype=np.float32)
    out[-edge:] *= np.linspace(1, 0, edge, dtype=np.float32)
    return np.asarray(out, np.float32)


def pluck(hertz: float, seconds: float, bright: float = 1.0) -> Floats:
    """A plucked string, whose high partials decay first."""
    count = min(14, int(9000 / hertz))
    return strike(
        hertz,
        seconds,
        [(n * (1 + 1e-4 * n * n), bright ** (n - 1) / n, 0.55 / n**0.7) for n in range(1, count)],
    )


def add(bed: Floats, sound: Floats, start: float, level: float = 1.0, pan: float = 0.0) -> None:
    """Adds mono `sound` to a stereo bed in place; what lies beyond the bed is cut off.

    `pan`: -1 left to 1 right, equal power.
    """
    first = round(start * RATE)
    sound = sound[max(0, -first) :]
    first = max(0, first)
    sound = sound[: max(0, len(bed) - first)]
    bed[first : first + len(sound)] += sound[:, None] * pan_levels(level, pan)


def pan_levels(level: float, pan: float) -> Floats:
    """Levels of the left and right channel for a `pan` of -1 to 1, equal power."""
    angle = (pan + 1) * np.pi / 4
    return np.array([level * np.cos(angle), level * np.sin(angle)], np.float32) * np.float32(2**0.5)


def add_echo(rng: np.random.Generator, sound: Floats, seconds: float, share: float) -> Floats:
    """Stereo sound with the reverberation of a hall. `seconds`: its length, `share`: its level."""
    count = len(sound)
    ring = sample_times(seconds)
    tail = rng.standard_normal((len(ring), 2), np.float32)
    tail *= np.exp(-ring * 6.9 / seconds)[:, None] * np.minimum(ring / 0.01, 1)[:, None]
    tail /= np.sqrt(np.sum(tail**2, axis=0))
    # Walls absorb treble.
    walls = gains(2 * len(ring), ((20, -20), (150, 0), (2500, -3), (8000, -18), (24000, -40)))
    damped = np.fft.irfft(np.fft.rfft(tail.T, 2 * len(ring)) * walls)[:, : len(ring)]
    tail = np.asarray(damped.T, np.float32)
    out = np.array(sound, np.float32)
    for start in range(0, count, _BLOCK):
        block = sound[start : start + _BLOCK]
        wet = _convolve(block, tail)[: count - start]
        out[start : start + len(wet)] += np.float32(share) * wet
    return out


def _convolve(sound: Floats, tail: Floats) -> Floats:
    """Each channel of (n, 2) with that of (m, 2), as (n + m, 2)."""
    size = len(sound) + len(tail)
    spectrum = np.fft.rfft(sound.T, size) * np.fft.rfft(tail.T, size)
    return np.asarray(np.fft.irfft(spectrum, size).T, np.float32)


def level_bed(bed: Floats, lufs: float, peak: float = 0.7) -> Floats:
    """The bed at `lufs`, its ends faded over 30 ms, peaks softly limited to `peak`."""
    bed = bed * np.float32(10 ** ((lufs - measure_loudness(bed)) / 20))
    over = np.abs(bed) > peak / 2
    # tanh above half of the peak; quieter samples do not change.
    rounded = np.sign(bed[over]) * (peak / 2) * (1 + np.tanh(np.abs(bed[over]) / (peak / 2) - 1))
    bed[over] = rounded
    fade = np.linspace(0, 1, min(len(bed) // 2, round(0.03 * RATE)), dtype=np.float32)
    bed[: len(fade)] *= fade[:, None]
    bed[len(bed) - len(fade) :] *= fade[::-1, None]
    return bed


def note_hertz(note: int) -> float:
    """Frequency of a MIDI note, 69 is A at 440 Hz."""
    return float(440 * 2 ** ((note - 69) / 12))


def interpolate(steps: NDArray[np.floating], count: int) -> Floats:
    """`count` samples by linear interpolation between evenly spaced values."""
    at = np.linspace(0, len(steps) - 1, count)
    return np.asarray(np.interp(at, np.arange(len(steps)), steps), np.float32)
