"""Building blocks of sound effects: tones that glide, noise that fades, throats that move.

Everything is mono float32 at 48 kHz. An effect is a function of a random generator.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.synth import Curve, gains, make_noise, sample_times

Effect = Callable[[np.random.Generator], Floats]
"""Gives mono samples (n,) at `RATE`, of any level; `render.sound.effects.load` sets the level."""

Track = Sequence[tuple[float, float]]
"""(share of the sound 0-1, value) points; between them the value follows a straight line."""

_HOP = 480  # samples between two shapes of a moving filter: 10 ms
_WINDOW = 2 * _HOP
_ROOM_SECONDS, _ROOM_SHARE, _ROOM_SEED = 0.2, 0.3, 5


def follow(track: Track | float, count: int) -> Floats:
    """The values of a track for `count` samples."""
    if isinstance(track, int | float):
        return np.full(count, track, np.float32)
    shares, values = zip(*track, strict=True)
    return np.asarray(np.interp(np.linspace(0, 1, count), shares, values), np.float32)


def fade(sound: Floats, rise: float = 0.004, fall: float = 0.02) -> Floats:
    """The sound with its ends faded, seconds."""
    time = np.arange(len(sound), dtype=np.float32) / RATE
    left = np.minimum(time / rise, (len(sound) / RATE - time) / fall)
    return np.asarray(sound * np.clip(left, 0, 1), np.float32)


def decay(seconds: float, fall: float, rise: float = 0.002) -> Floats:
    """An envelope: up in `rise`, then down by e every `fall` seconds, 0 at the end."""
    time = sample_times(seconds)
    shape = np.minimum(time / rise, 1) * np.exp(-time / fall)
    return np.asarray(shape * np.minimum(1, (seconds - time) / min(0.02, seconds / 4)), np.float32)


def tone(
    seconds: float, hertz: Track | float, partials: Sequence[float] = (1.0,), shake: float = 0.0
) -> Floats:
    """A tone that glides. `partials`: levels of its harmonics. `shake`: vibrato at 6 Hz, as a
    share of the pitch."""
    count = round(seconds * RATE)
    time = np.arange(count, dtype=np.float32) / RATE
    pitch = follow(hertz, count) * (1 + shake * np.sin(2 * np.pi * 6 * time))
    phase = 2 * np.pi * np.cumsum(pitch, dtype=np.float64) / RATE
    out = np.zeros(count)
    for number, level in enumerate(partials, 1):
        audible = pitch * number < RATE / 2.2
        out += level * np.sin(number * phase) * audible
    return out.astype(np.float32)


def noise(rng: np.random.Generator, seconds: float, curve: Curve) -> Floats:
    """Noise with a spectrum, RMS 1."""
    return make_noise(rng, round(seconds * RATE), curve, 1)[:, 0]


def buzz(
    rng: np.random.Generator,
    seconds: float,
    hertz: Track | float,
    breath: float = 0.1,
    rough: float = 0.0,
) -> Floats:
    """What vocal folds give: pulses at a pitch, with breath in it. `rough`: how irregular, 0-1."""
    count = round(seconds * RATE)
    pitch = follow(hertz, count)
    if rough:
        steps = rng.uniform(-1, 1, max(4, round(seconds * 90)))
        at = np.linspace(0, len(steps) - 1, count)
        wobble = np.interp(at, np.arange(len(steps)), steps).astype(np.float32)
        pitch = pitch * (1 + np.float32(0.5 * rough) * wobble)
    phase = np.cumsum(pitch, dtype=np.float64) / RATE % 1.0
    pulses = np.exp(-phase * 9) - 0.11  # without a constant part
    hiss = rng.standard_normal(count) * breath * (0.4 + 0.6 * (phase < 0.5))
    return (pulses + hiss).astype(np.float32)


def throat(sound: Floats, *formants: tuple[Track | float, float, float]) -> Floats:
    """Sound through resonances that move. `formants`: (Hz, width in Hz, level) each."""
    count = len(sound)
    padded = np.pad(sound, (_HOP, _WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    spectra = np.fft.rfft(frames * np.hanning(_WINDOW + 1)[:-1], axis=1)
    bins = np.fft.rfftfreq(_WINDOW, 1 / RATE)[None]
    gain = np.zeros(spectra.shape)
    for hertz, width, level in formants:
        centre = follow(hertz, len(frames))[:, None]
        gain += level / (1 + ((bins - centre) / (width / 2)) ** 2)
    shaped = np.fft.irfft(spectra * gain, _WINDOW, axis=1)
    out = np.zeros(len(padded) + _WINDOW)
    for index, frame in enumerate(shaped):
        out[index * _HOP : index * _HOP + _WINDOW] += frame
    return out[_HOP : _HOP + count].astype(np.float32)


def place(*parts: tuple[float, Floats]) -> Floats:
    """Sounds at times (seconds) in one sound."""
    length = max(round(start * RATE) + len(sound) for start, sound in parts)
    out = np.zeros(length, np.float32)
    for start, sound in parts:
        first = round(start * RATE)
        out[first : first + len(sound)] += sound
    return out


def add_room(sound: Floats) -> Floats:
    """The sound with the reflections of a small room, which let its end fade for 0.2 seconds."""
    ring = sample_times(_ROOM_SECONDS)
    tail = np.random.default_rng(_ROOM_SEED).standard_normal(len(ring))
    tail *= np.exp(-ring * 6.9 / _ROOM_SECONDS) * np.minimum(ring / 0.004, 1)
    tail *= _ROOM_SHARE / np.sqrt(np.sum(tail**2))
    count = len(sound) + len(ring)
    size = 1 << (count - 1).bit_length()
    walls = gains(size, ((20, -20), (150, 0), (2500, -3), (8000, -14), (24000, -40)))
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size) * walls, size)[:count]
    wet[: len(sound)] += sound
    return fade(np.asarray(wet, np.float32))


def repeat(times: Iterable[float], make: Callable[[int], Floats]) -> Floats:
    """The sounds of a function of their number, at times."""
    return place(*((float(start), make(number)) for number, start in enumerate(times)))


def knock(
    rng: np.random.Generator, low: float, fall: float, bright: float = 0.3, drop: float = 1.6
) -> Floats:
    """A dull blow: a low tone that falls in pitch, and a click. `bright`: share of the click."""
    seconds = 6 * fall
    time = sample_times(seconds)
    pitch = low * (1 + (drop - 1) * np.exp(-time / (fall / 3)))
    body = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * np.exp(-time / fall)
    click = noise(rng, seconds, ((60, -20), (800, 0), (4000, -6), (24000, -40)))
    return fade(np.asarray(body + bright * click * np.exp(-time / 0.008), np.float32), 0.001)
