"""Reads lines in a person's own voice, copied from the speech in their kit."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from render.contract.errors import (
    Cancelled,
    Crashed,
    LimitExceeded,
    MissingPiece,
)
from render.contract.renderer import IsCancelled
from render.engines.voice.voxcpm import STEPS, load_model, speak
from render.isolation.child import Child
from render.kit.kit import Floats, Kit
from render.sound.clean import clean_speech, normalise
from render.sound.loudness import RATE
from render.sound.pitched_voice import PitchedVoice
from render.sound.resample import resample
from render.sound.speech import to_readable
from render.sound.voice import SpokenLine, Voice

NOT_CLONED = "voice-not-cloned"
"""The note on a line that the fallback voice read instead of the person's own."""

MIN_SPEECH_SECONDS = 1.0
"""Of clean speech; with less, a voice cannot be copied."""

LOAD_SECONDS, LINE_SECONDS = 300.0, 180.0
"""Most time to load the weights, and to read a line (15 s of speech on a slow GPU)."""

MEMORY_MB = 24_000
"""Most memory of the process: the weights pass through it in float32 on their way to the GPU."""

MAX_SPEECH_BYTES = 16 * 2**20
"""Of a line: more than a minute in 32-bit floats at 48 kHz."""

LOAD, SPEAK = f"{__name__}:preload", f"{__name__}:speak_as_bytes"
"""What the child process is asked to run."""

_log = logging.getLogger(__name__)


class ClonedVoice:
    """Implements `render.sound.voice.Voice` with VoxCPM2 in a warm child process.

    `folder`: of its weights. `device`: as torch names it; None takes a GPU if there is one.
    `fallback`: reads the lines that cannot be read in the person's voice. Close it to free the GPU.
    """

    def __init__(
        self,
        folder: Path,
        device: str | None = None,
        fallback: Voice | None = None,
        steps: int = STEPS,
    ) -> None:
        self._folder = folder.resolve()
        self._device = device
        self._fallback = fallback or PitchedVoice()
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
        """Loads the weights, so that a bad folder is reported at the start and not in a clip.

        Raises MissingPiece, Crashed, LimitExceeded.
        """
        self._child.call(
            LOAD,
            self._folder,
            self._device,
            returns=type(None),
            seconds=LOAD_SECONDS,
            memory_mb=MEMORY_MB,
        )

    @contextmanager
    def cancellable(self, is_cancelled: IsCancelled) -> Iterator[None]:
        """Within the block, a line is broken off and raises Cancelled once `is_cancelled` says
        so."""
        self._is_cancelled = is_cancelled
        try:
            yield
        finally:
            self._is_cancelled = None

    def say(self, text: str, kit: Kit, mood: str = "") -> SpokenLine:
        """Reads one line, English or Korean: letters, digits and plain punctuation only, because
        the model takes brackets for directions.

        Raises BadOrder "line-empty" or "line-too-long", Cancelled, and what `fallback` raises.
        """
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled("cancelled")
        plain = to_readable(text)
        voice = clean_speech(kit.speech, kit.speech_rate)
        if len(voice) < MIN_SPEECH_SECONDS * kit.speech_rate:
            return self._say_with_fallback(text, kit, mood)
        try:
            samples, rate = self._child.call(
                SPEAK,
                *(self._folder, self._device, plain, voice, kit.speech_rate, self._steps),
                returns=tuple[bytes, int],
                seconds=LOAD_SECONDS + LINE_SECONDS,
                memory_mb=MEMORY_MB,
                # Cancelling kills the process; the next line loads the weights again.
                is_cancelled=self._is_cancelled,
                max_reply_bytes=MAX_SPEECH_BYTES,
            )
        except (Crashed, LimitExceeded, MissingPiece) as error:
            details = error.details if isinstance(error, Crashed) else ""
            _log.warning("no copied voice: %s\n%s", error, details)
            return self._say_with_fallback(text, kit, mood)
        speech = normalise(resample(np.frombuffer(samples, np.float32), rate, RATE), RATE)
        return (
            SpokenLine(speech, True, cloned=True)
            if len(speech)
            else self._say_with_fallback(text, kit, mood)
        )

    def close(self) -> None:
        """Ends the process. Safe to call twice; the next line starts a new one."""
        self._child.close()

    def _say_with_fallback(self, text: str, kit: Kit, mood: str) -> SpokenLine:
        spoken = self._fallback.say(text, kit, mood)
        return replace(spoken, note=spoken.note or NOT_CLONED)


def preload(folder: Path, device: str | None) -> None:
    """Loads the model in the child process. Raises MissingPiece."""
    load_model(folder, device)


def speak_as_bytes(
    folder: Path, device: str | None, text: str, voice: Floats, rate: int, steps: int
) -> tuple[bytes, int]:
    """`speak` in the child process: mono 32-bit floats and their rate, Hz."""
    samples, spoken_rate = speak(folder, device, text, voice, rate, steps)
    return np.asarray(samples, np.float32).tobytes(), spoken_rate
