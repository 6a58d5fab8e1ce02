"""Makes synthetic speech sound less harsh: equalisation and the reflections of a small room."""

import numpy as np

from render.kit.kit import Floats

_QUIET = 10 ** (-45 / 20)
_LEVEL = 10 ** (-20 / 20)  # RMS of the audible parts
_ROOM_SECONDS = 0.16
_ROOM = 0.16  # energy of the reflections, as a share of the voice

# Hz and dB: cuts rumble, adds warmth, softens formant synthesis, cuts hiss.
_CURVE = (
    (0, -60), (60, -30), (90, -4), (140, 1), (250, 2), (500, 0.5), (1000, 0), (2000, -1),
    (3000, -3), (4500, -2), (6500, -3), (8500, -8), (11000, -24), (24000, -60),
)  # fmt: skip


def finish_voice(samples: Floats, rate: int) -> Floats:
    """Mono speech trimmed, equalised, levelled and with early reflections; deterministic."""
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not len(loud):
        return np.zeros(0, np.float32)
    kept = samples[loud[0] : loud[-1] + 1]
    tail = int(_ROOM_SECONDS * rate)
    size = len(kept) + tail
    length = 1 << (size - 1).bit_length()
    hertz = np.fft.rfftfreq(length, 1 / rate)
    points, decibels = zip(*_CURVE, strict=True)
    curve = 10 ** (np.interp(hertz, points, decibels) / 20)
    room = np.fft.rfft(_reflections(tail, rate), length)
    out = np.fft.irfft(np.fft.rfft(kept, length) * curve * room, length)[:size]
    fade = min(len(out) // 4, int(0.008 * rate))
    out[:fade] *= np.linspace(0, 1, fade)
    out[size - 2 * fade :] *= np.linspace(1, 0, 2 * fade)
    power = out[: len(kept)] ** 2
    level = np.sqrt(np.mean(power[power > 0.01 * power.max()]))
    out *= min(_LEVEL * 1.6 / max(level, 1e-9), 0.95 / max(np.abs(out).max(), 1e-9))
    return out.astype(np.float32)


def _reflections(count: int, rate: int) -> Floats:
    """Impulse response: the direct sound, then reflections that grow denser and weaker."""
    rng = np.random.default_rng(7)
    out = np.zeros(count)
    times = 0.004 + (_ROOM_SECONDS - 0.01) * rng.random(140) ** 1.3
    out[(times * rate).astype(int)] = rng.choice([-1.0, 1.0], 140) * np.exp(-times / 0.035)
    out *= np.sqrt(_ROOM / np.sum(out**2))
    out[0] = 1.0
    return out.astype(np.float32)
