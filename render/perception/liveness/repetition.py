"""Finds motion that repeats itself: a loop, or a head moved by a formula."""

import numpy as np
from numpy.typing import NDArray

_LEAST = 1.0  # seconds; shorter cycles are the tremor of a hand
_CLOCK = 12.0  # points a second


def measure_repetition(
    times: NDArray[np.float64], motion: NDArray[np.float64]
) -> tuple[float, float]:
    """How alike the motion is to itself some seconds later: correlation, and those seconds.

    `times`: seconds, rising. `motion`: (n, channels), each in a unit of its own. The correlation is
    0-1, over all channels, for the best delay between one second and half of the clip; slow drift
    is taken out first. (0, 0) with less than four seconds.
    """
    if len(times) < 8 or times[-1] - times[0] < 4 * _LEAST:
        return 0.0, 0.0
    clock = np.arange(float(times[0]), float(times[-1]), 1 / _CLOCK)
    even = np.column_stack([np.interp(clock, times, channel) for channel in motion.T])
    wide = round(2 * _CLOCK)
    drift = np.column_stack([_mean_around(channel, wide) for channel in even.T])
    moved = even - drift
    moved /= np.maximum(moved.std(0), 1e-9)
    best, delay = 0.0, 0.0
    for lag in range(round(_LEAST * _CLOCK), len(clock) // 2):
        before, after = moved[:-lag], moved[lag:]
        size = float(np.linalg.norm(before) * np.linalg.norm(after))
        value = float((before * after).sum()) / max(size, 1e-9)
        if value > best:
            best, delay = value, lag / _CLOCK
    return best, delay


def _mean_around(values: NDArray[np.float64], wide: int) -> NDArray[np.float64]:
    padded = np.pad(values, wide // 2, "edge")
    return np.convolve(padded, np.full(wide + 1, 1 / (wide + 1)), "valid")[: len(values)]
