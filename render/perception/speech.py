"""Finds speech in sound, measures its noise, and picks the stretch that a kit keeps.

The model is Silero VAD; window, thresholds and shortest lengths are those of its own
`get_speech_timestamps`.
"""

from dataclasses import dataclass

import numpy as np
import onnxruntime

from render.kit.kit import Floats
from render.models.store import ModelStore
from render.sound.resample import resample

RATE = 16000
"""Sampling rate of the model, Hz; `extract_cleanest` alone takes any rate."""

Span = tuple[float, float]
"""Start and end in seconds."""

_STEP, _CONTEXT = 512, 64
_ON, _OFF = 0.5, 0.35
_SHORTEST, _PAUSE, _ROOM = 0.25, 0.1, 0.03  # seconds
_FLOOR = 1e-5  # -100 dB: digital silence


@dataclass(frozen=True)
class Speech:
    """The speech in a sound.

    `spans`: in order. `share`: of the whole sound, 0-1. `snr_db`: level of the speech over that of
    the pauses (of the quietest tenth where there are none), dB; None without speech.
    """

    spans: tuple[Span, ...]
    share: float
    snr_db: float | None

    @property
    def seconds(self) -> float:
        """Seconds of speech."""
        return sum(end - start for start, end in self.spans)


class SpeechFinder:
    """Silero VAD. Raises MissingPiece without its model file."""

    def __init__(self, store: ModelStore) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._model = onnxruntime.InferenceSession(str(store.path("silero_vad.onnx")), options)

    def find(self, samples: Floats) -> Speech:
        """The speech in mono samples at `RATE`."""
        spans = find_spans(self.probabilities(samples), len(samples) / RATE)
        share = sum(end - start for start, end in spans) * RATE / max(1, len(samples))
        return Speech(spans, share, measure_snr_db(samples, spans))

    def probabilities(self, samples: Floats) -> Floats:
        """Probability of speech in every window of 32 ms, 0-1."""
        count = -(-len(samples) // _STEP)
        sound = np.zeros(_CONTEXT + count * _STEP, np.float32)
        sound[_CONTEXT : _CONTEXT + len(samples)] = samples
        state = np.zeros((2, 1, 128), np.float32)
        rate = np.array(RATE, np.int64)
        out = np.zeros(count, np.float32)
        for index in range(count):
            window = sound[None, index * _STEP : (index + 1) * _STEP + _CONTEXT]
            inputs = {"input": window, "state": state, "sr": rate}
            probability, state = self._model.run(None, inputs)
            out[index] = probability[0, 0]
        return out


def find_spans(likelihood: Floats, seconds: float) -> tuple[Span, ...]:
    """Spans of speech: from a probability of 0.5 until 0.1 s below 0.35, at least 0.25 s long."""
    step = _STEP / RATE
    spans: list[tuple[float, float]] = []
    start: float | None = None
    last = 0.0
    for index, value in enumerate(likelihood):
        now = index * step
        if value >= _ON or (start is not None and value >= _OFF):
            start = now if start is None else start
            last = now + step
        elif start is not None and now + step - last > _PAUSE:
            spans.append((start, last))
            start = None
    if start is not None:
        spans.append((start, last))
    return tuple(
        (max(0.0, start - _ROOM), min(seconds, end + _ROOM))
        for start, end in spans
        if end - start >= _SHORTEST
    )


def measure_snr_db(samples: Floats, spans: tuple[Span, ...]) -> float | None:
    """Level of the spans over the rest, dB, from the RMS of 20 ms frames."""
    step = RATE // 50
    frames = samples[: len(samples) // step * step].reshape(-1, step)
    if not spans or not len(frames):
        return None
    level = np.sqrt(np.mean(frames.astype(np.float64) ** 2, axis=1))
    middle = (np.arange(len(level)) + 0.5) / 50
    voiced = np.zeros(len(level), bool)
    for start, end in spans:
        voiced |= (middle >= start) & (middle <= end)
    loud = np.sqrt(np.mean(level[voiced] ** 2)) if voiced.any() else _FLOOR
    quiet = level[~voiced]
    # Too little silence to measure: the quietest tenth holds the pauses between words.
    noise = np.median(quiet) if len(quiet) >= 15 else np.percentile(level, 10)
    return float(20 * np.log10(max(loud, _FLOOR) / max(float(noise), _FLOOR)))


def extract_cleanest(
    samples: Floats, rate: int, speech: Speech, seconds: float = 10.0, to: int = 24000
) -> Floats:
    """The best stretch of speech: at most `seconds` long, mono at the rate `to`.

    The window with the most speech wins; one with clipped samples (above 0.99) only when there is
    no other. It is trimmed to its speech. Empty without speech. `samples` may have any rate, so
    that frequencies above 8 kHz are kept.
    """
    if not speech.spans:
        return np.zeros(0, np.float32)
    starts = [start for start, _ in speech.spans]
    best = max(starts, key=lambda start: _window_score(samples, rate, speech, start, seconds))
    end = max(min(end, best + seconds) for start, end in speech.spans if start < best + seconds)
    cut = samples[round(best * rate) : round(end * rate)]
    return np.clip(resample(cut, rate, to), -1.0, 1.0)


def _window_score(
    samples: Floats, rate: int, speech: Speech, start: float, seconds: float
) -> float:
    stop = start + seconds
    spoken = sum(max(0.0, min(b, stop) - max(a, start)) for a, b in speech.spans)
    cut = samples[round(start * rate) : round(stop * rate)]
    clipped = float(np.mean(np.abs(cut) > 0.99)) if len(cut) else 1.0
    return spoken - 1000 * clipped
