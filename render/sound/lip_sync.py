"""Lip sync: how far a mouth opens in every frame while a voice is heard."""

from collections.abc import Sequence

import numpy as np

from render.kit.kit import Floats
from render.sound.phonemes import PhonemeSpan, phoneme_openings

_STEP = 0.01  # seconds
_WINDOW = 0.03
_SPAN = 28.0  # dB between a shut mouth and the loudest syllables
_FLOOR = 1e-5  # below -100 dB nothing is speech
_ATTACK, _RELEASE = 0.03, 0.085  # seconds; lips open faster than they close
_LOUDNESS = 0.6  # share of the opening that only the level decides
_VOICE, _HISS = (150.0, 3500.0), (4000.0, 9000.0)  # Hz


def mouth_openings(
    samples: Floats,
    rate: int,
    fps: float,
    frames: int,
    phonemes: Sequence[PhonemeSpan] = (),
) -> Floats:
    """Opening of the mouth in every frame, (frames,) 0 shut to 1 widest in this sound.

    `samples`: mono, from the start of the first frame. The opening follows the level of the vowel
    band; sibilants, which are spoken through the teeth, halve it. Where `phonemes` are known, each
    of them weighs it, and lips shut at m, b and p.
    """
    out = np.zeros(frames, np.float32)
    step, size = round(_STEP * rate), round(_WINDOW * rate)
    if not len(samples) or np.abs(samples).max() < _FLOOR:
        return out
    padded = np.pad(samples, (size // 2, size))
    windows = np.lib.stride_tricks.sliding_window_view(padded, size)[::step] * np.hanning(size)
    power = np.abs(np.fft.rfft(windows, axis=1)) ** 2
    hertz = np.fft.rfftfreq(size, 1 / rate)
    voice = _band(power, hertz, _VOICE)
    hiss = _band(power, hertz, _HISS)
    level = 10 * np.log10(np.maximum(voice, voice.max() * 1e-9))
    loud = np.percentile(level[level > level.max() - _SPAN], 90)
    opening = np.clip((level - loud + _SPAN) / _SPAN, 0, 1.15) ** 1.6
    opening *= 1 - 0.5 * hiss / (hiss + voice + 1e-12)
    if phonemes:
        shapes = phoneme_openings(phonemes, np.arange(len(opening)) * np.float32(_STEP))
        opening *= np.where(shapes > 0, _LOUDNESS + (1 - _LOUDNESS) * shapes, 0)
    eased = _ease(opening)
    middle = (np.arange(frames) + 0.5) / fps
    at = np.arange(len(eased)) * step / rate
    openings = np.interp(middle, at, eased, right=0.0)
    widest = openings.max()
    return np.asarray(np.clip(openings / widest, 0, 1) if widest > 0 else openings, np.float32)


def _band(power: Floats, hertz: Floats, band: tuple[float, float]) -> Floats:
    low, high = band
    return np.asarray(power[:, (hertz >= low) & (hertz < high)].sum(axis=1))


def _ease(opening: Floats) -> Floats:
    """Smooths the opening: rises with `_ATTACK`, falls with `_RELEASE`."""
    up, down = 1 - np.exp(-_STEP / _ATTACK), 1 - np.exp(-_STEP / _RELEASE)
    out = np.zeros_like(opening)
    now = 0.0
    for index, goal in enumerate(opening):
        now += (goal - now) * (up if goal > now else down)
        out[index] = now if now > 0.03 else 0.0
    return out
