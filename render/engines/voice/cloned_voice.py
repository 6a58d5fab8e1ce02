"""Lines in a person's own voice, copied from their kit's speech; else in the studio's, said so."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from render.contract.errors import (
    Cancelled,
    Crashed,
    LimitExceeded,
    MissingPiece,
)
from render.contract.renderer import IsCancelled
from render.engines.voice.voxcpm import STEPS, load_model, speak
from render.isolation.child import Child
from render.kit.kit import Kit
from render.sound.clean import clean_speech, normalise
from render.sound.loudness import RATE
from render.sound.pitched_voice import PitchedVoice
from render.sound.resample import resample
from render.sound.speech import to_readable
from render.sound.voice import SpokenLine, Voice

NOT_CLONED = "voice-not-cloned"
"""The note on a line that was read by the studio's voice instead of the person's."""

MIN_SPEECH_SECONDS = 1.0
"""Seconds of clean speech below which nothing is copied: too little to tell a voice by."""

LOAD_SECONDS, LINE_SECONDS = 300.0, 180.0
"""Most time to load the weights, and to read a line: 15 s of speech on a slow card."""

MEMORY_MB = 24_000
"""Most memory of the process: the weights pass through it in float32 on their way to the card."""

_log = logging.getLogger(__name__)


class ClonedVoice:
    """Implements `render.sound.voice.Voice` with VoxCPM2 in a warm child process.

    `folder`: of its weights. `device`: as torch names it; None takes a card if there is one.
    `otherwise`: who reads what cannot be read in the person's voice. Close it to free the card.
    """

    def __init__(
        self,
        folder: Path,
        device: str | None = None,
        otherwise: Voice | None = None,
        steps: int = STEPS,
    ) -> None:
        self._folder = folder.resolve()
        self._device = device
        self._otherwise = otherwise or PitchedVoice()
        self._steps = steps
        self._child = Child()
        self._is_cancelled: IsCancelled | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def load(self) -> None:
        """Loads the weights, so that a bad folder shows at the start and not in a clip.

        Raises MissingPiece, Crashed, LimitExceeded.
        """
        self._child.call(
            _load, self._folder, self._device, seconds=LOAD_SECONDS, memory_mb=MEMORY_MB
        )

    @contextmanager
    def cancellable(self, is_cancelled: IsCancelled) -> Iterator[None]:
        """Within it, a line that nobody wants any more is broken off and raises Cancelled."""
        self._is_cancelled = is_cancelled
        try:
            yield
        finally:
            self._is_cancelled = None

    def say(self, text: str, kit: Kit) -> SpokenLine:
        """Reads one line, English or Korean. Only letters, digits and plain punctuation are read:
        the model would take brackets for directions how to sound.

        Raises BadOrder "line-empty" or "line-too-long", Cancelled, and what the other voice raises.
        """
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled("cancelled")
        plain = to_readable(text)
        voice = clean_speech(kit.speech, kit.speech_rate)
        if len(voice) < MIN_SPEECH_SECONDS * kit.speech_rate:
            return self._say_with_fallback(text, kit)
        try:
            samples, rate = self._child.call(
                speak,
                *(self._folder, self._device, plain, voice, kit.speech_rate, self._steps),
                seconds=LOAD_SECONDS + LINE_SECONDS,
                memory_mb=MEMORY_MB,
                # It stops within a line only by being ended: the next line loads the weights anew.
                is_cancelled=self._is_cancelled,
            )
        except (Crashed, LimitExceeded, MissingPiece) as error:
            details = error.details if isinstance(error, Crashed) else ""
            _log.warning("no copied voice: %s\n%s", error, details)
            return self._say_with_fallback(text, kit)
        made = normalise(resample(samples, rate, RATE), RATE)
        return (
            SpokenLine(made, True, cloned=True) if len(made) else self._say_with_fallback(text, kit)
        )

    def close(self) -> None:
        """Ends the process. Safe to call twice; the next line starts another."""
        self._child.close()

    def _say_with_fallback(self, text: str, kit: Kit) -> SpokenLine:
        said = self._otherwise.say(text, kit)
        return SpokenLine(said.samples, said.synthetic, said.note or NOT_CLONED)


def _load(folder: Path, device: str | None) -> None:
    load_model(folder, device)
