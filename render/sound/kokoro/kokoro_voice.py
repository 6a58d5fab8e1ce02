"""The natural voice: Kokoro in the timbre that was fitted to a person, at their pitch."""

from dataclasses import replace

import numpy as np

from render.kit.kit import Floats, Kit
from render.models.store import ModelStore
from render.sound import speech
from render.sound.clean import normalise
from render.sound.kokoro.english import to_english_symbols
from render.sound.kokoro.korean import to_korean_symbols
from render.sound.kokoro.model import RATE, Kokoro, KokoroSpeech, has_kokoro
from render.sound.kokoro.styles import make_style, nearest_timbre, neutral_timbre
from render.sound.loudness import RATE as CLIP_RATE
from render.sound.phonemes import PhonemeSpan
from render.sound.pitched_voice import PitchedVoice
from render.sound.prosody import prosody_of
from render.sound.resample import resample
from render.sound.voice import SpokenLine, Voice

_DEFAULT_HZ = 160.0  # where a kit has no measured pitch
_LOWEST, _HIGHEST = 70.0, 320.0  # Hz; beyond them the vocoder gets hoarse
_ROOM = 0.04  # seconds kept before the first and after the last phoneme
_SPEEDS = {"en": 1.0, "ko": 0.9}


class KokoroVoice:
    """Implements `render.sound.voice.Voice`. The network is loaded for the first line.

    A kit whose timbre was not fitted yet gets the published voice that is nearest to it; one
    without a measured voice a natural one in the range of its pitch.
    """

    def __init__(self, store: ModelStore, threads: int = 2) -> None:
        self._store, self._threads = store, threads
        self._kokoro: Kokoro | None = None

    def load(self) -> Kokoro:
        """The network, loaded unless it is. Raises MissingPiece."""
        if self._kokoro is None:
            self._kokoro = Kokoro(self._store, self._threads)
        return self._kokoro

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        """Reads one line. Raises BadOrder "line-empty" or "line-too-long", MissingPiece,
        LimitExceeded."""
        kokoro = self.load()
        plain = speech.to_readable(text)
        language = speech.detect_language(plain)
        pitch_hz, prosody = kit.pitch_hz or _DEFAULT_HZ, prosody_of(mood)
        spoken = kokoro.speak(
            to_symbols(plain, language),
            make_style(choose_timbre(kit), pitch_hz, language),
            min(max(pitch_hz * prosody.pitch, _LOWEST), _HIGHEST),
            prosody.liveliness,
            _SPEEDS[language] * prosody.speed,
        )
        samples, phonemes = _trim(spoken)
        return SpokenLine(samples, True, cloned=kit.timbre is not None, phonemes=phonemes)


def find_voice(store: ModelStore) -> Voice:
    """The best voice that this machine has without a GPU."""
    if has_kokoro(store) and speech.can_transcribe():
        return KokoroVoice(store)
    return PitchedVoice()


def to_symbols(plain: str, language: str) -> str:
    """The phonemes of a readable line in "en" or "ko". Raises what
    `render.sound.speech.transcribe` raises."""
    if language == "ko":
        return to_korean_symbols(plain)
    return to_english_symbols(speech.transcribe(plain))


def choose_timbre(kit: Kit) -> Floats:
    """The timbre (knots, 128) that a kit is spoken with."""
    if kit.timbre is not None:
        return np.asarray(kit.timbre.numbers, np.float32)
    if kit.voice is not None:
        return nearest_timbre(kit.voice)
    return neutral_timbre(kit.pitch_hz or _DEFAULT_HZ)


def _trim(spoken: KokoroSpeech) -> tuple[Floats, tuple[PhonemeSpan, ...]]:
    """Mono speech at 48 kHz without the pauses at its ends, and its phonemes."""
    inner = spoken.spans[1:-1]
    start = max(0.0, inner[0].start - _ROOM) if inner else 0.0
    end = inner[-1].end + _ROOM if inner else 0.0
    cut = spoken.samples[round(start * RATE) : round(end * RATE)]
    samples = resample(cut, RATE, CLIP_RATE)
    loud = normalise(samples, CLIP_RATE)
    level = np.float32(np.abs(loud).max(initial=0) / max(1e-6, np.abs(samples).max(initial=0)))
    moved = (replace(span, start=span.start - start, end=span.end - start) for span in inner)
    return samples * level, tuple(moved)
