"""The mel spectrogram that the sound encoder of LTX-2 was trained on, in NumPy."""

import numpy as np
from numpy.typing import NDArray

from render.kit.kit import Floats

WINDOW = 1024
"""Samples of a column, and of the shortest sound that has a spectrogram."""

_LEAST = 1e-5
_LINEAR, _HZ_STEP = 1000.0, 200.0 / 3  # of Slaney's mel scale: linear below 1 kHz
_LOG_STEP = np.log(6.4) / 27


def log_mel(samples: Floats, rate: int, hop: int, bins: int) -> Floats:
    """The log-magnitude mel spectrogram of mono samples: (n,) becomes (n // hop + 1, bins).

    Centred Hann windows of 1024 samples, edges mirrored; triangular filters of equal area on
    Slaney's mel scale, from 0 Hz to half the rate.
    """
    padded = np.pad(samples.astype(np.float64), WINDOW // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::hop]
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    sizes = np.abs(np.fft.rfft(windows * hann, axis=1))
    return np.asarray(np.log(np.maximum(sizes @ mel_filters(rate, bins), _LEAST)), np.float32)


def mel_filters(rate: int, bins: int) -> Floats:
    """The weights of the triangular filters, (WINDOW // 2 + 1, bins)."""
    pitches = np.linspace(0, rate / 2, WINDOW // 2 + 1)
    edges = _hz(np.linspace(_mel(0.0), _mel(rate / 2), bins + 2))
    rising = (pitches[:, None] - edges[:-2]) / np.diff(edges)[:-1]
    falling = (edges[2:] - pitches[:, None]) / np.diff(edges)[1:]
    triangles = np.maximum(0, np.minimum(rising, falling))
    return np.asarray(triangles * (2 / (edges[2:] - edges[:-2])), np.float32)


def _mel(hz: float) -> float:
    if hz < _LINEAR:
        return hz / _HZ_STEP
    return float(_LINEAR / _HZ_STEP + np.log(hz / _LINEAR) / _LOG_STEP)


def _hz(mels: NDArray[np.float64]) -> NDArray[np.float64]:
    first = _LINEAR / _HZ_STEP
    above = _LINEAR * np.exp(_LOG_STEP * (np.maximum(mels, first) - first))
    return np.where(mels < first, mels * _HZ_STEP, above)
