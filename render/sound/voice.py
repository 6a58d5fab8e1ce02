"""The port for voices: a soundtrack asks a `Voice` to read each line."""

from dataclasses import dataclass
from typing import Protocol

from render.kit.kit import Floats, Kit
from render.sound.phonemes import PhonemeSpan


@dataclass(frozen=True)
class SpokenLine:
    """A line read aloud.

    `samples`: mono at 48 kHz, empty when no voice is available. `synthetic`: whether it was
    generated. `note`: a code when it differs from what was ordered, such as "own-speech", else "".
    `cloned`: whether the person's own voice was imitated. `phonemes`: when each is spoken, where
    the voice knows, else empty.
    """

    samples: Floats
    synthetic: bool
    note: str = ""
    cloned: bool = False
    phonemes: tuple[PhonemeSpan, ...] = ()


class Voice(Protocol):
    """Reads lines in the voice of a kit's person, or in a similar one."""

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        """Reads one line, English or Korean by its script. `mood`: "" or of
        `render.contract.scene_graph.MOODS`; a voice may ignore it. Raises RenderError."""
