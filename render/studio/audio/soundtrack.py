"""What is heard in a clip, when who speaks, and how far their mouths are open meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from render.contract.order import ROLES
from render.kit.kit import Floats, Kit
from render.sound import speech
from render.sound.loudness import RATE
from render.sound.voice import Said, Voice
from render.studio import catalog
from render.studio.audio.lip_sync import openings
from render.studio.audio.mix import Placed, mix
from render.studio.audio.recorded_speech import own_speech
from render.studio.contracts.scene import Stage
from render.studio.planning.plan import PlannedLine

_FIRST = 0.3  # of the clip, before the first line: time to see where we are
_GAP = 0.35  # seconds between two lines
_AFTER = 0.6  # seconds that should be left after the last one
_SILENT = 2.0  # seconds that a line is shown when no voice speaks it
_USUAL_HZ = 160.0  # pitch of people of whom we know none
_APART = 0.35  # pan from one of the cast to the next


@dataclass(frozen=True)
class Utterance:
    """One line: who says it, when, the words, and how it sounds."""

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

    `cloned`: whether a voice in it was copied from somebody's own. `notes`: "own-speech" when the
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
        found = [np.zeros(frames, np.float32) for _ in range(count)]
        for said in self.utterances:
            first = round(said.start * fps)
            part = found[ROLES.index(said.role)][first:]
            part[:] = np.maximum(part, openings(said.samples, RATE, fps, len(part)))
        return found


def make_soundtrack(
    bed: str,
    lines: Sequence[PlannedLine],
    kits: Mapping[str, Kit],
    stage: Stage,
    voice: Voice | None = None,
) -> Soundtrack:
    """Voices over the sound of a place. `kits`: by role; `voice`: the studio's own by default.

    Raises BadOrder, LimitExceeded, MissingPiece, see `render.sound.speech.speak`.
    """
    reader = voice or StudioVoice()
    said_lines = [reader.say(line.text, kits[line.role]) for line in lines]
    notes = list(dict.fromkeys(said.note for said in said_lines if said.note))
    voices = [(line, said.samples) for line, said in zip(lines, said_lines, strict=True)]
    utterances = _placed(voices, stage.seconds)
    if len(utterances) < len(voices) or any(said.span[1] > stage.seconds for said in utterances):
        notes.append("line-cut")
    middle = (len(kits) - 1) / 2
    placed: list[Placed] = [
        (said.start, said.samples, (ROLES.index(said.role) - middle) * _APART)
        for said in utterances
    ]
    made = catalog.part("beds", bed, object)
    if not callable(made):
        raise TypeError(f"beds/{bed} is no bed")
    sound = mix(made(stage.seconds, stage.seed), placed)
    synthetic = any(said.synthetic for said in said_lines)
    cloned = any(said.cloned for said in said_lines)
    return Soundtrack(sound, utterances, synthetic, tuple(notes), cloned)


class StudioVoice:
    """Implements `Voice`: a synthetic voice at the person's pitch, or their own recorded words."""

    def __init__(self) -> None:
        self._speaks = speech.available() is not None

    def say(self, text: str, kit: Kit) -> Said:
        """Raises BadOrder, LimitExceeded, MissingPiece, see `render.sound.speech.speak`."""
        if self._speaks:
            return Said(speech.speak(text, kit.pitch_hz or _USUAL_HZ).samples, True)
        own = own_speech(kit.speech, kit.speech_rate)
        return Said(own, False, "own-speech" if len(own) else "no-voice")


def _placed(voices: Sequence[tuple[PlannedLine, Floats]], seconds: float) -> tuple[Utterance, ...]:
    """One after the other, starting early enough for all to fit if they can."""
    lengths = [len(samples) / RATE or _SILENT for _, samples in voices]
    needed = sum(lengths) + _GAP * max(len(lengths) - 1, 0)
    start = min(seconds * _FIRST, max(0.25, seconds - needed - _AFTER))
    found = []
    for (line, samples), length in zip(voices, lengths, strict=True):
        if start >= seconds - 0.3:
            break
        found.append(Utterance(line.role, line.text, start, samples, length))
        start += length + _GAP
    return tuple(found)
