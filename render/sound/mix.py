"""Mixes a sound bed, voices and effects into the sound of a clip."""

from collections.abc import Sequence

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE, measure_loudness
from render.sound.resample import resample
from render.sound.synth import add

TARGET = -16.0
"""LUFS; what streaming services and phones expect of speech."""

CEILING = 10 ** (-1.5 / 20)
"""Highest true peak: leaves room for what AAC encoding adds, so that it stays below -1 dBFS."""

_VOICE = -17.0  # LUFS of every line before mixing
_DUCKED = 10 ** (-10 / 20)  # gain of the bed during speech
_EFFECTS_DUCKED = 0.8  # of those decibels: 8, so that a line is 7 dB above a busy moment's effects
_BEFORE, _AFTER = 0.18, 0.55  # seconds in which the bed fades down and back up
_FADE_IN, _FADE_OUT = 0.25, 0.6
_BLOCK = 48  # samples, 1 ms: the resolution of the limiter
_PART, _MARGIN = 5 * RATE, 100 * _BLOCK  # samples; the margin outlasts the resampler's filter
_LOOK = 4  # blocks it looks ahead

PlacedLine = tuple[float, Floats, float]
"""A line: start in seconds, mono samples at 48 kHz, pan from -1 left to 1 right."""

PlacedEffect = tuple[float, Floats, float, float]
"""An effect: start in seconds, mono samples at 48 kHz, gain, pan."""


def mix(bed: Floats, lines: Sequence[PlacedLine], effects: Sequence[PlacedEffect] = ()) -> Floats:
    """Stereo (n, 2) sound at 48 kHz, as long as the bed: about -16 LUFS, true peak below -1 dBFS.

    Lines are brought to the same loudness; the bed is lowered under them, and effects less so.
    Lines that outlast the bed are cut off with a short fade.
    """
    count = len(bed)
    voices = np.zeros_like(bed)
    gain = np.ones(count, np.float32)
    for start, samples, pan in lines:
        level = 10 ** ((_VOICE - measure_loudness(samples)) / 20) if samples.any() else 0.0
        add(voices, samples, start, float(min(level, 20.0)), 0.6 * pan)
        gain = np.minimum(gain, _room(count, start, start + len(samples) / RATE))
    out = bed * (gain * _fades(count, _FADE_IN, _FADE_OUT))[:, None]
    if effects:
        out += _effects(count, effects) * (gain**_EFFECTS_DUCKED)[:, None]
    out += voices * _fades(count, 0.005, 0.08)[:, None]
    once = limit_peaks(_at_target(out))
    # The limiter lowers the loudness a little: correct for that once.
    return once if abs(measure_loudness(once) - TARGET) < 0.3 else limit_peaks(_at_target(once))


def _effects(count: int, effects: Sequence[PlacedEffect]) -> Floats:
    out = np.zeros((count, 2), np.float32)
    for start, samples, level, pan in effects:
        add(out, samples, start, level, 0.8 * pan)
    return out * _fades(count, 0.005, 0.08)[:, None]


def _at_target(sound: Floats) -> Floats:
    lufs = measure_loudness(sound)
    return sound if lufs < -60 else sound * np.float32(10 ** ((TARGET - lufs) / 20))


def limit_peaks(sound: Floats) -> Floats:
    """The sound attenuated wherever its true peak (ITU-R BS.1770-4, annex 2) is too high."""
    if np.abs(sound).max(initial=0) < CEILING / 2:
        return sound
    needed = np.minimum(1.0, CEILING / np.maximum(_true_peaks(sound), CEILING))
    if needed.min() >= 1.0:
        return sound
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(needed, 2 * _LOOK, constant_values=1.0), 2 * _LOOK + 1
    )
    # The minimum over all neighbours, then their mean: never above the gain that a block needs.
    least = np.lib.stride_tricks.sliding_window_view(windows.min(axis=1), 2 * _LOOK + 1)
    held = least.mean(axis=1)
    centres = (np.arange(len(held)) + 0.5) * _BLOCK
    gain = np.interp(np.arange(len(sound)), centres, held).astype(np.float32)
    return np.asarray(sound * gain[:, None])


def _true_peaks(sound: Floats) -> Floats:
    """The highest true peak of every block, in parts: at four times its rate, a minute of sound
    and the steps to it would take 700 MB at once."""
    peaks = []
    for start in range(0, len(sound), _PART):
        first = max(0, start - _MARGIN)
        part = np.abs(resample(sound[first : start + _PART + _MARGIN], RATE, 4 * RATE)).max(axis=1)
        grain = 4 * _BLOCK
        blocks = np.pad(part, (0, -len(part) % grain)).reshape(-1, grain).max(axis=1)
        skipped = (start - first) // _BLOCK
        peaks.append(blocks[skipped : skipped + _PART // _BLOCK])
    return np.concatenate(peaks)


def _room(count: int, start: float, end: float) -> Floats:
    """Gain of the bed around a line: lowered before it, raised after it."""
    time = np.arange(count, dtype=np.float32) / RATE
    points = (start - _BEFORE, start, end, end + _AFTER)
    return np.interp(time, points, (1.0, _DUCKED, _DUCKED, 1.0)).astype(np.float32)


def _fades(count: int, first: float, last: float) -> Floats:
    time = np.arange(count, dtype=np.float32) / RATE
    ends = np.minimum(time / first, (count / RATE - time) / last)
    ends = np.clip(ends, 0, 1)
    return np.asarray(ends * ends * (3 - 2 * ends), np.float32)
