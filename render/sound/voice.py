"""Who reads a line aloud, as far as a soundtrack needs to know."""

from dataclasses import dataclass
from typing import Protocol

from render.kit.kit import Floats, Kit


@dataclass(frozen=True)
class SpokenLine:
    """A line as it sounds.

    `samples`: mono at 48 kHz; empty where nobody can read it. `synthetic`: whether a machine made
    it. `note`: a code where it is not what was asked for, such as "own-speech", else "".
    `cloned`: whether the machine copied the person's own voice.
    """

    samples: Floats
    synthetic: bool
    note: str = ""
    cloned: bool = False


class Voice(Protocol):
    """Reads lines in the voice of whoever a kit is of, or in one that comes near."""

    def say(self, text: str, kit: Kit) -> SpokenLine:
        """Reads one line, English or Korean by its script. Raises RenderError."""
