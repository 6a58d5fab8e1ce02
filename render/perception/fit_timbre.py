"""Fits the timbre of the natural voice to the person of a kit, a slice of time after the other."""

import time
from pathlib import Path

import numpy as np

from render.contract.renderer import IsCancelled
from render.kit.kit import Floats, Kit, write_timbre
from render.kit.timbre import Timbre
from render.models.store import ModelStore
from render.perception.ge2e import RATE as EMBEDDED_RATE
from render.perception.voice import VoiceEncoder, voice_similarity
from render.sound.kokoro.model import RATE, Kokoro
from render.sound.kokoro.styles import make_style
from render.sound.kokoro.timbre_search import (
    SearchState,
    begin_search,
    decode_search,
    encode_search,
    try_candidate,
)
from render.sound.kokoro.timbre_space import DIMENSIONS, load_space
from render.sound.resample import resample

_PHRASES = (  # short, and together all sounds of English but a few
    "wˌiː sˈɔː θɹˈiː ʃˈɪps ˌʌndɚ ðə bɹˈaɪt mˈuːn.",
    "kʊd juː hˈɛlp mˌiː fˈaɪnd maɪ ɹˈɛd dʒˈækɪt?",
    "maɪ fˈɑːðɚ ˈɔːlweɪz θˈɔːt ɪt wʌz ɐ ɡˈʊd dʒˈoʊk.",
)
_SPEED = 1.15  # fewer samples for the same sounds
_DEFAULT_HZ = 160.0


def fit_timbre(
    kit_file: Path, models: Path, out: Path, seconds: float, is_cancelled: IsCancelled
) -> bool:
    """Goes on with the fitting of a kit for about `seconds`, or until it is cancelled, and writes
    the kit to `out`, with the best timbre so far and where the search stands. Returns whether it
    is done.

    Does nothing for a kit that is done or has no voice: `out` is not written then. Raises
    Unreadable, MissingPiece.
    """
    kit = Kit.load(kit_file)
    if kit.voice is None or (kit.timbre is not None and not kit.timbre.search):
        return True
    space, scorer = load_space(), _Scorer(kit.voice, kit.pitch_hz or _DEFAULT_HZ, models)
    state = None if kit.timbre is None else decode_search(kit.timbre.search, DIMENSIONS)
    state = state or begin_search(space.start(kit.voice))
    end = time.monotonic() + seconds
    while not state.is_done and not is_cancelled():
        state = try_candidate(state, scorer.score)
        if time.monotonic() >= end:
            break
    write_timbre(kit_file, _make_timbre(state), out)
    return state.is_done


def _make_timbre(state: SearchState) -> Timbre:
    numbers = load_space().timbre(np.array(state.mean, np.float32)).astype(np.float16)
    return Timbre(numbers, state.similarity, "" if state.is_done else encode_search(state))


class _Scorer:
    """Speaks with a timbre and compares the voice with a person's."""

    def __init__(self, voice: Floats, pitch_hz: float, models: Path) -> None:
        store = ModelStore(models)
        self._voice, self._pitch_hz = voice, pitch_hz
        self._kokoro, self._encoder = Kokoro(store, threads=1), VoiceEncoder(store)

    def score(self, point: Floats, generation: int) -> float:
        style = make_style(load_space().timbre(point), self._pitch_hz)
        phrase = _PHRASES[generation % len(_PHRASES)]
        spoken = self._kokoro.speak(phrase, style, self._pitch_hz, speed=_SPEED)
        sound = resample(spoken.samples, RATE, EMBEDDED_RATE)
        whole = (spoken.spans[0].end, spoken.spans[-1].start)
        embedding = self._encoder.embed(sound, (whole,))
        return -1.0 if embedding is None else voice_similarity(embedding, self._voice)
