"""The pitch of a voice: the median fundamental frequency of what is voiced.

A. de Cheveigne, H. Kawahara, "YIN, a fundamental frequency estimator for speech and music",
JASA 111(4), 2002: the difference function, normalised by its running mean, dips at the period.
"""

import numpy as np

from render.kit.kit import Floats
from render.sound.resample import resample

LOWEST, HIGHEST = 60.0, 500.0
"""Hz; adults' speech lies at 70-300, children's and excited voices reach 450."""

_RATE = 8000
_HOP = 80  # 10 ms
_WINDOW = 2 * round(_RATE / LOWEST)  # samples: two periods of the lowest voice
_DIP = 0.15  # YIN's absolute threshold; the paper uses 0.1 and finds it uncritical
_QUIET = 0.1  # frames below this share of the loud ones are pauses or noise
_BATCH = 500  # frames processed at once, which bounds the memory
_LEAST_VOICED = 10  # frames: 0.1 s


def measure_pitch(samples: Floats, rate: int) -> float | None:
    """Median pitch of mono speech in Hz, None when less than 0.1 s of it is voiced.

    Frames more than 0.8 octaves from the median count as octave errors and are left out of the
    final median.
    """
    hertz = track_pitch(samples, rate)
    voiced = hertz[np.isfinite(hertz)]
    if len(voiced) < _LEAST_VOICED:
        return None
    near = voiced[np.abs(np.log2(voiced / np.median(voiced))) < 0.8]
    return float(np.median(near))


def track_pitch(samples: Floats, rate: int) -> Floats:
    """Pitch every 10 ms in Hz, NaN where unvoiced. `samples`: mono, any level."""
    sound = resample(samples, rate, _RATE)
    longest, shortest = round(_RATE / LOWEST), int(_RATE / HIGHEST)
    size = _WINDOW + longest + 1
    if len(sound) < size:
        return np.zeros(0, np.float32)
    windows = np.lib.stride_tricks.sliding_window_view(sound, size)[::_HOP]
    power = windows.std(axis=1)
    loud = power > _QUIET * np.percentile(power, 95)
    period = np.full(len(windows), np.nan, np.float32)
    for start in range(0, len(windows), _BATCH):
        frames = windows[start : start + _BATCH].astype(np.float64)
        frames -= frames.mean(axis=1, keepdims=True)
        dips = _normalised_difference(frames, longest)
        inner = dips[:, shortest:-1]
        is_dip = (inner <= dips[:, shortest - 1 : -2]) & (inner < dips[:, shortest + 1 :])
        good = is_dip & (inner < _DIP)
        for row in np.flatnonzero(good.any(axis=1) & loud[start : start + _BATCH]):
            # The first good dip: later ones are multiples of the period.
            period[start + row] = _refine_lag(dips[row], shortest + int(np.argmax(good[row])))
    return np.asarray(np.float32(_RATE) / period)


def _normalised_difference(
    frames: np.ndarray[tuple[int, int], np.dtype[np.float64]], longest: int
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Equations 6-8 of the paper for lags 0..longest, by FFT."""
    size = 1 << (frames.shape[1] + _WINDOW - 1).bit_length()
    head = np.fft.rfft(frames[:, :_WINDOW], size, axis=1)
    cross = np.fft.irfft(np.conj(head) * np.fft.rfft(frames, size, axis=1), size, axis=1)
    energy = np.cumsum(np.pad(frames**2, ((0, 0), (1, 0))), axis=1)
    lags = np.arange(longest + 1)
    shifted = energy[:, lags + _WINDOW] - energy[:, lags]
    difference = shifted[:, :1] + shifted - 2 * cross[:, : longest + 1]
    running = np.cumsum(difference[:, 1:], axis=1)
    out = np.ones_like(difference)
    out[:, 1:] = difference[:, 1:] * lags[1:] / np.maximum(running, 1e-12)
    return out


def _refine_lag(dips: np.ndarray[tuple[int], np.dtype[np.float64]], lag: int) -> float:
    """The bottom of the parabola through a dip and its neighbours."""
    before, at, after = dips[lag - 1 : lag + 2]
    curve = before - 2 * at + after
    return lag if curve <= 0 else float(lag + 0.5 * (before - after) / curve)
