"""The sound of a clip: lines spoken over a sound bed, their timing, and the mouths' openings."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES, Line
from render.kit.kit import Floats, Kit
from render.sound import effects
from render.sound.ambience import make_ambience
from render.sound.cue import Cue
from render.sound.lip_sync import mouth_openings
from render.sound.loudness import RATE
from render.sound.mix import PlacedEffect, PlacedLine, mix
from render.sound.phonemes import PhonemeSpan
from render.sound.pitched_voice import PitchedVoice
from render.sound.voice import SpokenLine, Voice

_log = logging.getLogger(__name__)

_FIRST = 0.3  # share of the clip before the first line: time to take in the place
_GAP = 0.35  # seconds between two lines
_AFTER = 0.6  # seconds that should be left after the last line
_SILENT = 2.0  # seconds that a line's caption stays when no voice speaks it
_SHORTEST = 0.3  # seconds of the clip that must be left for a line to start
_PAN_STEP = 0.35  # difference in pan between neighbours in the cast


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
class Soundtrack:
    """The sound of a clip.

    `samples`: (n, 2) at 48 kHz, as long as the clip. `synthetic`: whether any voice is generated.
    `cloned`: whether any voice imitates a person's own. `notes`: "own-speech" when a line could not
    be synthesised and the person's own recording is heard instead, "no-voice" when there is none
    either, "line-cut" when the clip ends before a line does, and the notes of the voice.
    """

    samples: Floats
    utterances: tuple[Utterance, ...]
    synthetic: bool
    notes: tuple[str, ...]
    cloned: bool = False

    def mouths(self, count: int, fps: int) -> list[Floats]:
        """For each of `count` cast members the opening of the mouth in every frame, 0-1."""
        frames = len(self.samples) * fps // RATE
        mouths = [np.zeros(frames, np.float32) for _ in range(count)]
        for utterance in self.utterances:
            first = round(utterance.start * fps)
            rest = mouths[ROLES.index(utterance.role)][first:]
            openings = mouth_openings(utterance.samples, RATE, fps, len(rest), utterance.phonemes)
            rest[:] = np.maximum(rest, openings)
        return mouths


def make_soundtrack(
    bed: str,
    lines: Sequence[Line],
    kits: Mapping[str, Kit],
    seconds: float,
    seed: int,
    voice: Voice | None = None,
    cues: Sequence[Cue] = (),
    weather: str = "",
    mood: str = "",
) -> Soundtrack:
    """Voices and effects over the sound of a place. `kits`: by role; `voice`: `PitchedVoice` by
    default. `cues`: effects; `weather`, `mood`: see `render.sound.ambience`.

    Raises BadOrder, LimitExceeded, MissingPiece, see `render.sound.speech.speak`, and KeyError for
    a bed that does not exist. An effect that does not exist is logged and not heard.
    """
    voice = voice or PitchedVoice()
    spoken_lines = [voice.say(line.text, kits[line.role], line.mood) for line in lines]
    notes = list(dict.fromkeys(spoken.note for spoken in spoken_lines if spoken.note))
    voices = list(zip(lines, spoken_lines, strict=True))
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
    sound = mix(make_ambience(bed, seconds, seed, weather, mood), placed, _place_cues(cues))
    synthetic = any(spoken.synthetic for spoken in spoken_lines)
    cloned = any(spoken.cloned for spoken in spoken_lines)
    return Soundtrack(sound, utterances, synthetic, tuple(notes), cloned)


def _place_cues(cues: Sequence[Cue]) -> list[PlacedEffect]:
    """The sounds of cues. A clip is not given up for a sound that nobody made."""
    placed = []
    for cue in cues:
        name = effects.find(cue.effect)
        if name is None:
            _log.warning("no sound effect %s", cue.effect)
        else:
            placed.append((cue.seconds, effects.render(name), cue.gain, cue.pan))
    return placed


def _place_lines(
    voices: Sequence[tuple[Line, SpokenLine]], seconds: float
) -> tuple[Utterance, ...]:
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
