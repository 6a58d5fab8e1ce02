"""Perceived loudness in LUFS, by ITU-R BS.1770-4."""

from functools import lru_cache

import numpy as np

from render.kit.kit import Floats

RATE = 48000
"""The sampling rate that the recommendation specifies its filters for, Hz."""

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
_PART, _RING = 10 * RATE, RATE // 2  # samples: weighted at once; in which the filters ring out
_SILENT = -70.0


def measure_loudness(samples: Floats) -> float:
    """Integrated loudness of (n,) or (n, 2) samples at `RATE`, -70 for silence.

    Sound shorter than one block of 0.4 s is measured as a whole.
    """
    channels = samples.reshape(len(samples), -1).T
    if not channels.any():
        return _SILENT
    power = _block_power(_measure_power(channels))
    audible = power[_lufs(power) >= _SILENT]
    if not len(audible):
        return _SILENT
    gated = audible[_lufs(audible) > _lufs(audible.mean(keepdims=True)) - 10]
    return float(_lufs(gated.mean(keepdims=True))[0])


def _measure_power(channels: Floats) -> Floats:
    """The K-weighted power of every sample, all channels together; in parts, for the sake of
    memory."""
    power = np.empty(channels.shape[1], np.float32)
    for start in range(0, channels.shape[1], _PART):
        lead = min(start, _RING)
        part = channels[:, start - lead : start + _PART]
        size = part.shape[1] + _RING
        spectrum = np.fft.rfft(part, size) * _weighting(size)
        weighted = np.fft.irfft(spectrum, size)[:, lead : part.shape[1]]
        power[start : start + _PART] = np.einsum("cn,cn->n", weighted, weighted)
    return power


def _block_power(power: Floats) -> Floats:
    """Mean power of overlapping blocks of 0.4 s, one every 0.1 s; of everything when shorter."""
    if len(power) < _BLOCK:
        return np.asarray(power.mean(keepdims=True))
    steps = power[: len(power) // _STEP * _STEP].reshape(-1, _STEP).mean(axis=1)
    blocks = np.lib.stride_tricks.sliding_window_view(steps, _BLOCK // _STEP)
    return np.asarray(blocks.mean(axis=1))


def _lufs(power: Floats) -> Floats:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)), np.float32)


@lru_cache(4)
def _weighting(size: int) -> "np.ndarray[tuple[int], np.dtype[np.complex64]]":
    """The K-weighting of every frequency of a transform of `size` samples."""
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size)).astype(np.complex64)
    return _response(_SHELF, turn) * _response(_HIGH_PASS, turn)


def _response(
    stage: tuple[tuple[float, float, float], tuple[float, float, float]],
    turn: "np.ndarray[tuple[int], np.dtype[np.complex64]]",
) -> "np.ndarray[tuple[int], np.dtype[np.complex64]]":
    """The complex response of a second-order filter at every frequency."""
    (b0, b1, b2), (_, a1, a2) = stage
    out: np.ndarray[tuple[int], np.dtype[np.complex64]]
    out = (b0 + turn * (b1 + turn * b2)) / (1 + turn * (a1 + turn * a2))
    return out
