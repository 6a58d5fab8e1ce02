"""The sound of a clip: lines spoken over the bed of a place, when each starts, and the mouths."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES, Line
from render.kit.kit import Floats, Kit
from render.sound import beds
from render.sound.lip_sync import mouth_openings
from render.sound.loudness import RATE
from render.sound.mix import PlacedLine, mix
from render.sound.pitched_voice import PitchedVoice
from render.sound.voice import Voice

_FIRST = 0.3  # share of the clip before the first line: time to see where we are
_GAP = 0.35  # seconds between two lines
_AFTER = 0.6  # seconds that should be left after the last line
_SILENT = 2.0  # seconds that a line is shown when no voice speaks it
_SHORTEST = 0.3  # seconds of the clip that must be left for a line to start
_PAN_STEP = 0.35  # pan from one of the cast to the next


@dataclass(frozen=True)
class Utterance:
    """One line: who says it, when it starts (seconds), the words, and how it sounds.

    `samples`: mono at 48 kHz, empty where no voice speaks. `seconds`: how long the line lasts.
    """

    role: str
    text: str
    start: float
    samples: Floats
    seconds: float

    @property
    def span(self) -> tuple[float, float]:
        """Start and end in seconds."""
        return self.start, self.start + self.seconds


@dataclass(frozen=True)
class Soundtrack:
    """`samples`: (n, 2) at 48 kHz, the length of the clip. `synthetic`: whether a voice in it is.

    `cloned`: whether a voice in it was copied from a person's own. `notes`: "own-speech" when the
    line could not be synthesised and the person's own recorded words are heard instead, "no-voice"
    when there were none either, "line-cut" when the clip ends before the line does, and whatever
    else the voice notes.
    """

    samples: Floats
    utterances: tuple[Utterance, ...]
    synthetic: bool
    notes: tuple[str, ...]
    cloned: bool = False

    def mouths(self, count: int, fps: int) -> list[Floats]:
        """For each of a cast of `count` the opening of the mouth in every frame, 0-1."""
        frames = len(self.samples) * fps // RATE
        mouths = [np.zeros(frames, np.float32) for _ in range(count)]
        for utterance in self.utterances:
            first = round(utterance.start * fps)
            rest = mouths[ROLES.index(utterance.role)][first:]
            rest[:] = np.maximum(rest, mouth_openings(utterance.samples, RATE, fps, len(rest)))
        return mouths


def make_soundtrack(
    bed: str,
    lines: Sequence[Line],
    kits: Mapping[str, Kit],
    seconds: float,
    seed: int,
    voice: Voice | None = None,
) -> Soundtrack:
    """Voices over a sound bed. `kits`: by role; `voice`: `PitchedVoice` by default.

    Raises BadOrder, LimitExceeded, MissingPiece, see `render.sound.speech.speak`, and KeyError for
    a bed that does not exist.
    """
    voice = voice or PitchedVoice()
    spoken_lines = [voice.say(line.text, kits[line.role]) for line in lines]
    notes = list(dict.fromkeys(spoken.note for spoken in spoken_lines if spoken.note))
    voices = [(line, spoken.samples) for line, spoken in zip(lines, spoken_lines, strict=True)]
    utterances = _place_lines(voices, seconds)
    is_cut = any(utterance.span[1] > seconds for utterance in utterances)
    if is_cut or len(utterances) < len(voices):
        notes.append("line-cut")
    middle = (len(kits) - 1) / 2
    placed: list[PlacedLine] = [
        (
            utterance.start,
            utterance.samples,
            (ROLES.index(utterance.role) - middle) * _PAN_STEP,
        )
        for utterance in utterances
    ]
    sound = mix(beds.load(bed)(seconds, seed), placed)
    synthetic = any(spoken.synthetic for spoken in spoken_lines)
    cloned = any(spoken.cloned for spoken in spoken_lines)
    return Soundtrack(sound, utterances, synthetic, tuple(notes), cloned)


def _place_lines(voices: Sequence[tuple[Line, Floats]], seconds: float) -> tuple[Utterance, ...]:
    """Lines one after the other, starting early enough for all of them to fit if they can."""
    lengths = [len(samples) / RATE or _SILENT for _, samples in voices]
    needed = sum(lengths) + _GAP * max(len(lengths) - 1, 0)
    start = min(seconds * _FIRST, max(0.25, seconds - needed - _AFTER))
    utterances = []
    for (line, samples), length in zip(voices, lengths, strict=True):
        if start >= seconds - _SHORTEST:
            break
        utterances.append(Utterance(line.role, line.text, start, samples, length))
        start += length + _GAP
    return tuple(utterances)
