"""Changes the sampling rate of sound."""

import av
import numpy as np

from render.kit.kit import Floats


def resample(samples: Floats, rate: int, to: int) -> Floats:
    """Samples at the rate `to`, band-limited by libswresample's Kaiser windowed filter.

    `samples`: (n,) mono or (n, 2) stereo, float32 in -1..1. The result has the same channels and
    n * to / rate samples, rounded.
    """
    count = round(len(samples) * to / rate)
    if rate == to or not len(samples):
        return samples.astype(np.float32)
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    planes = np.ascontiguousarray(samples.reshape(-1, channels).T, np.float32)
    layout = "mono" if channels == 1 else "stereo"
    sound = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
    sound.sample_rate = rate
    resampler = av.AudioResampler("fltp", layout, to)
    parts = [frame.to_ndarray() for given in (sound, None) for frame in resampler.resample(given)]
    out = np.concatenate(parts, axis=1)[:, :count]
    out = np.pad(out, ((0, 0), (0, count - out.shape[1])))
    return out[0] if samples.ndim == 1 else np.ascontiguousarray(out.T)
