"""The spoken lines of a clip: when each is heard, and how far the mouths are open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES, Line
from render.kit.kit import Floats, Kit
from render.sound.lip_sync import mouth_openings
from render.sound.loudness import RATE
from render.sound.phonemes import PhonemeSpan
from render.sound.pitched_voice import PitchedVoice
from render.sound.voice import SpokenLine, Voice

_FIRST = 0.3  # share of the clip before the first line: time to take in the place
_GAP = 0.35  # seconds between two lines
_AFTER = 0.6  # seconds that should be left after the last line
_SILENT = 2.0  # seconds that a line's caption stays when no voice speaks it
_SHORTEST = 0.3  # seconds of the clip that must be left for a line to start


@dataclass(frozen=True)
class Utterance:
    """A line as it is spoken in the clip.

    `start`, `seconds`: when it starts and how long it lasts. `samples`: mono at 48 kHz, empty when
    no voice speaks it. `phonemes`: from the start of the line, empty where they are not known.
    """

    role: str
    text: str
    start: float
    samples: Floats
    seconds: float
    phonemes: tuple[PhonemeSpan, ...] = ()

    @property
    def span(self) -> tuple[float, float]:
        """Start and end in seconds."""
        return self.start, self.start + self.seconds


@dataclass(frozen=True)
class Dialogue:
    """The lines of a clip of `seconds`.

    `synthetic`: whether any voice is generated. `cloned`: whether any voice imitates a person's
    own. `notes`: "own-speech" when a line could not be synthesised and the person's own recording
    is heard instead, "no-voice" when there is none either, "line-cut" when the clip ends before a
    line does, and the notes of the voice.
    """

    seconds: float
    utterances: tuple[Utterance, ...] = ()
    synthetic: bool = False
    notes: tuple[str, ...] = ()
    cloned: bool = False

    def mouths(self, count: int, fps: int) -> list[Floats]:
        """For each of `count` cast members the opening of the mouth in every frame, 0-1."""
        frames = round(self.seconds * RATE) * fps // RATE
        mouths = [np.zeros(frames, np.float32) for _ in range(count)]
        for utterance in self.utterances:
            first = round(utterance.start * fps)
            rest = mouths[ROLES.index(utterance.role)][first:]
            openings = mouth_openings(utterance.samples, RATE, fps, len(rest), utterance.phonemes)
            rest[:] = np.maximum(rest, openings)
        return mouths


def read_lines(
    lines: Sequence[Line], kits: Mapping[str, Kit], seconds: float, voice: Voice | None = None
) -> Dialogue:
    """Lets every line of a clip be read aloud. `kits`: by role; `voice`: `PitchedVoice` by default.

    Raises BadOrder, LimitExceeded, MissingPiece, see `render.sound.speech.speak`.
    """
    voice = voice or PitchedVoice()
    voices = [(line, voice.say(line.text, kits[line.role], line.mood)) for line in lines]
    notes = list(dict.fromkeys(spoken.note for _, spoken in voices if spoken.note))
    utterances = place_lines(voices, seconds)
    is_cut = any(utterance.span[1] > seconds for utterance in utterances)
    if is_cut or len(utterances) < len(voices):
        notes.append("line-cut")
    return Dialogue(
        seconds,
        utterances,
        any(spoken.synthetic for _, spoken in voices),
        tuple(notes),
        any(spoken.cloned for _, spoken in voices),
    )


def place_lines(voices: Sequence[tuple[Line, SpokenLine]], seconds: float) -> tuple[Utterance, ...]:
    """Places lines one after the other, early enough for all of them to fit when possible."""
    lengths = [len(spoken.samples) / RATE or _SILENT for _, spoken in voices]
    needed = sum(lengths) + _GAP * max(len(lengths) - 1, 0)
    start = min(seconds * _FIRST, max(0.25, seconds - needed - _AFTER))
    utterances = []
    for (line, spoken), length in zip(voices, lengths, strict=True):
        if start >= seconds - _SHORTEST:
            break
        utterances.append(
            Utterance(line.role, line.text, start, spoken.samples, length, spoken.phonemes)
        )
        start += length + _GAP
    return tuple(utterances)
