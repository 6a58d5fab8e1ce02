"""How loud sound is to people: ITU-R BS.1770-4, in LUFS."""

import numpy as np

from render.kit import Floats

RATE = 48000
"""The rate the recommendation gives its filters for."""

_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (
        1.0,
        -1.69065929318241,
        0.73248077421585,
    ),
)
_HIGH_PASS = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)
_BLOCK, _STEP = round(0.4 * RATE), round(0.1 * RATE)
_SILENT = -70.0


def loudness(samples: Floats) -> float:
    """Integrated loudness of (n,) or (n, 2) samples at `RATE`, -70 for silence.

    Sound shorter than one block of 0.4 s is measured as a whole.
    """
    channels = samples.reshape(len(samples), -1).T
    if not channels.any():
        return _SILENT
    count = channels.shape[1]
    size = count + RATE // 2  # room for the filters to ring out
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size)).astype(np.complex64)
    weighting = _response(_SHELF, turn) * _response(_HIGH_PASS, turn)
    weighted = np.fft.irfft(np.fft.rfft(channels, size) * weighting, size)[:, :count]
    summed = np.pad(np.cumsum(np.sum(weighted.astype(np.float64) ** 2, axis=0)), (1, 0))
    block = min(_BLOCK, count)
    starts = np.arange(0, count - block + 1, _STEP)
    power = (summed[starts + block] - summed[starts]) / block
    heard = power[_lufs(power) >= _SILENT]
    if not len(heard):
        return _SILENT
    gated = heard[_lufs(heard) > _lufs(np.mean(heard)) - 10]
    return float(_lufs(np.mean(gated)))


def _lufs(power: "np.ndarray[tuple[int, ...], np.dtype[np.float64]] | np.floating") -> "Floats":
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)))


def _response(
    stage: tuple[tuple[float, float, float], tuple[float, float, float]],
    turn: "np.ndarray[tuple[int], np.dtype[np.complex64]]",
) -> "np.ndarray[tuple[int], np.dtype[np.complex64]]":
    """What a filter of second order does to every frequency."""
    (b0, b1, b2), (_, a1, a2) = stage
    out: np.ndarray[tuple[int], np.dtype[np.complex64]]
    out = (b0 + turn * (b1 + turn * b2)) / (1 + turn * (a1 + turn * a2))
    return out
