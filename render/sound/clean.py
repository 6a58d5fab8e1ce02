"""Cleans the speech sample of a kit for engines that clone a voice."""

import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats

_WINDOW, _HOP = 0.032, 0.008  # seconds
_LOWEST = 70.0  # Hz: rumble and mains hum lie below every voice
_QUIET = 10  # percentile of each band's power over time that estimates its noise
_STRONGER = 3.5  # peaks of the noise over that percentile, as a factor of power
_FLOOR = 10 ** (-12 / 20)  # noise is attenuated, not removed: digital silence sounds artificial
_LEVEL = 10 ** (-20 / 20)  # RMS of the audible parts
_HEARD = 10 ** (-40 / 20)  # relative to the peak; anything quieter counts as silence
_PEAK = 0.95
_FADE = 0.008  # seconds


def clean_speech(samples: Floats, rate: int) -> Floats:
    """Mono speech with steady noise 12 dB lower, without rumble, trimmed, at -20 dB RMS.

    Speech that is already clean only changes its level. Empty for silence.
    """
    window, hop = round(_WINDOW * rate), round(_HOP * rate)
    if len(samples) < 2 * window or not samples.any():
        return normalise(samples, rate)
    padded = np.pad(samples.astype(np.float64), window)
    count = 1 + (len(padded) - window) // hop
    at = np.arange(window) + hop * np.arange(count)[:, None]
    shape = np.hanning(window + 1)[:-1]
    bands = np.fft.rfft(padded[at] * shape, axis=1)
    # A gate on single bands chirps: smooth the power over neighbours in time and frequency.
    power = _smooth(_smooth(_smooth(np.abs(bands) ** 2, 0), 0), 1)
    inside = power[window // hop : count - window // hop]  # not the padding
    noise = _STRONGER * np.percentile(inside if len(inside) else power, _QUIET, axis=0)
    gain = np.sqrt(np.clip(1 - noise / np.maximum(power, 1e-20), _FLOOR**2, 1))
    gain[:, np.fft.rfftfreq(window, 1 / rate) < _LOWEST] = 0
    frames = np.fft.irfft(bands * gain, window, axis=1) * shape
    out, weight = np.zeros(len(padded)), np.zeros(len(padded))
    for index in range(count):
        span = slice(index * hop, index * hop + window)
        out[span] += frames[index]
        weight[span] += shape**2
    whole = (out / np.maximum(weight, 1e-9))[window : window + len(samples)]
    return normalise(whole.astype(np.float32), rate)


def normalise(samples: Floats, rate: int) -> Floats:
    """Mono speech with silence trimmed at both ends, at -20 dB RMS, no peak above 0.95.

    Empty for silence and for samples that are not finite.
    """
    if not len(samples) or not np.isfinite(samples).all():
        return np.zeros(0, np.float32)
    most = float(np.abs(samples).max())
    if most < 1e-4:
        return np.zeros(0, np.float32)
    loud = np.flatnonzero(np.abs(samples) > _HEARD * most)
    room = round(_FADE * rate)
    kept = samples[max(0, loud[0] - room) : loud[-1] + 1 + room].astype(np.float32)
    power = kept**2
    rms = float(np.sqrt(power[power > 0.01 * power.max()].mean()))
    kept = kept * np.float32(min(_LEVEL / rms, _PEAK / most))
    fade = min(room, len(kept) // 2)
    kept[:fade] *= np.linspace(0, 1, fade, dtype=np.float32)
    kept[len(kept) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return np.asarray(kept, np.float32)


def _smooth(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Each value averaged with its two neighbours along an axis, weights 1, 2, 1."""
    before, after = np.roll(values, 1, axis), np.roll(values, -1, axis)
    return np.asarray((before + 2 * values + after) / 4)
