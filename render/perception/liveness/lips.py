"""How well the opening of the mouth follows the loudness of the voice."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Series = NDArray[np.float64]

_LAGS = (-0.25, 0.35)
"""Seconds by which lips may follow the sound: they part before a sound, and cheap phones record
sound and picture up to a third of a second apart."""
_RATE = 50.0  # points a second at which both are compared
_SMOOTH = 0.06  # seconds; a syllable lasts 0.15-0.3


@dataclass(frozen=True)
class LipSync:
    """`correlation`: -1 to 1, at the best lag. `lag`: seconds by which the lips come after the
    sound, negative when before. `travel`: how far the mouth moves, 5 to 95 %, heights of the face.
    """

    correlation: float
    lag: float
    travel: float


def measure_lip_sync(times: Series, mouth: Series, loudness: Series, rate: float) -> LipSync | None:
    """Compares the lips with the sound from the first to the last frame.

    `times`: of the frames, seconds, rising. `mouth`: opening in each. `loudness`: of the sound from
    0 s on, `rate` values a second. None with less than two seconds of both.
    """
    end = min(float(times[-1]), len(loudness) / rate) if len(times) else 0.0
    if not len(times) or end - float(times[0]) < 2.0:
        return None
    clock = np.arange(float(times[0]), end, 1 / _RATE)
    opening = _smooth(np.interp(clock, times, mouth))
    travel = float(np.subtract(*np.quantile(mouth, (0.95, 0.05))))
    sound_clock = (np.arange(len(loudness)) + 0.5) / rate
    lags = np.arange(*_LAGS, 1 / _RATE)
    values = [
        _correlate(opening, _smooth(np.interp(clock - lag, sound_clock, loudness))) for lag in lags
    ]
    best = int(np.argmax(values))
    return LipSync(float(values[best]), float(lags[best]), travel)


def measure_loudness(samples: NDArray[np.float32], rate: int, steps: float) -> Series:
    """The envelope of mono samples, `steps` values a second, 0-1: the square root of the level, so
    that soft vowels count too."""
    size = max(1, round(rate / steps))
    count = len(samples) // size
    if not count:
        return np.zeros(0)
    level = np.sqrt((samples[: count * size].reshape(count, size).astype(np.float64) ** 2).mean(1))
    return np.asarray(np.sqrt(level / max(float(level.max()), 1e-9)))


def _smooth(values: Series) -> Series:
    reach = round(2 * _SMOOTH * _RATE)
    weights = np.exp(-((np.arange(-reach, reach + 1) / (_SMOOTH * _RATE)) ** 2) / 2)
    return np.convolve(np.pad(values, reach, "edge"), weights / weights.sum(), "valid")


def _correlate(first: Series, second: Series) -> float:
    a, b = first - first.mean(), second - second.mean()
    size = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / size if size > 1e-9 else 0.0
