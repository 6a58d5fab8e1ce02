"""A phrase from a person's own recording, for clips where no voice can be synthesised."""

import numpy as np

from render.kit.kit import Floats
from render.sound.loudness import RATE
from render.sound.resample import resample

MAX_SECONDS = 4.0
"""Longest phrase that is taken."""

_STEP = 0.02  # seconds
_PAUSE = 0.16  # a gap this long ends a phrase
_FADE = 0.02


def extract_phrase(speech: Floats, rate: int, seconds: float = MAX_SECONDS) -> Floats:
    """The best phrase of a kit's speech, mono at 48 kHz, at most `seconds` long; may be empty.

    A phrase runs from pause to pause. Of the phrases that fit, the one with the most speech is
    taken; when all are too long, the start of the loudest one.
    """
    spans = find_phrases(speech, rate)
    fitting = [
        (first[0], last[1])
        for index, first in enumerate(spans)
        for last in spans[index:]
        if last[1] - first[0] <= seconds
    ]
    if fitting:
        start, end = max(fitting, key=lambda span: _speech_in(span, spans))
    elif spans:
        start = max(spans, key=lambda span: _level(speech, rate, span))[0]
        end = start + seconds
    else:
        return np.zeros(0, np.float32)
    cut = speech[max(0, round((start - _FADE) * rate)) : round((end + _FADE) * rate)]
    cut = resample(cut, rate, RATE)[: round(seconds * RATE)]
    fade = min(len(cut) // 2, round(_FADE * RATE))
    cut[:fade] *= np.linspace(0, 1, fade, dtype=np.float32)
    cut[len(cut) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return cut


def find_phrases(speech: Floats, rate: int) -> list[tuple[float, float]]:
    """Start and end of every stretch of sound between pauses, seconds.

    A pause is 0.16 s at a level below a twentieth of the loud parts or near that of the noise.
    """
    step = round(_STEP * rate)
    frames = speech[: len(speech) // step * step].reshape(-1, step)
    if not frames.size or not frames.any():
        return []
    level = np.sqrt(np.mean(frames**2, axis=1))
    loud = float(np.percentile(level, 95))
    audible = np.flatnonzero(level > max(loud / 20, min(2 * np.percentile(level, 5), loud / 4)))
    if not len(audible):
        return []
    breaks = np.flatnonzero(np.diff(audible) * _STEP > _PAUSE)
    firsts = [audible[0], *audible[breaks + 1]]
    lasts = [*audible[breaks], audible[-1]]
    return [
        (float(first * _STEP), float((last + 1) * _STEP))
        for first, last in zip(firsts, lasts, strict=True)
    ]


def _speech_in(span: tuple[float, float], spans: list[tuple[float, float]]) -> float:
    start, end = span
    return sum(b - a for a, b in spans if a >= start and b <= end)


def _level(speech: Floats, rate: int, span: tuple[float, float]) -> float:
    start, end = span
    return float(np.mean(speech[round(start * rate) : round(end * rate)] ** 2))
