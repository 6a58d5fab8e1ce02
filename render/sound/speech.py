"""Speech from text at a person's pitch, by espeak-ng in a separate program.

The voice is synthetic and only matches the pitch; it is not a copy of the person's voice.
"""

import importlib.util
import json
import math
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from render.contract.errors import BadOrder, LimitExceeded, MissingPiece
from render.kit.kit import Floats
from render.sound.pitch import measure_pitch
from render.sound.resample import resample
from render.sound.voice_finish import finish_voice

RATE = 48000
"""Sampling rate of what `speak` returns, Hz."""

MAX_CHARACTERS = 200
"""Longest line that `speak` reads."""

_TIME_LIMIT = 10.0  # seconds; a line usually takes 0.1
_WORDS_A_MINUTE = {"en": 158, "ko": 150}
_RANGE = 45  # range of intonation; espeak's default is 50
_MIDDLE = 50  # middle of espeak's pitch settings 0-99
_PROGRAM = Path(__file__).with_name("espeak_program.py")
_NEAR = 1.08  # within this factor of the wanted pitch the line is resampled, not read a second time
_PUNCTUATION = re.compile(r"([.,!?;:…]+)(?=\s|$)")
_MAX_SHIFT = 1.15  # a larger factor would sound like a tape at the wrong speed


@dataclass(frozen=True)
class SynthesizedSpeech:
    """A line read aloud.

    `samples`: mono at `RATE`, about -20 dB RMS, silence trimmed. `pitch_hz`: as measured, None
    when too little is voiced. `language`: "en" or "ko".
    """

    samples: Floats
    pitch_hz: float | None
    language: str

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE


@dataclass(frozen=True)
class _EspeakVoice:
    """A voice variant of espeak-ng and the pitch of its middle setting, Hz by language."""

    variant: str
    middle_hz: dict[str, float]


# Measured with `measure_pitch`; of all variants these two follow their pitch setting best.
_LOW = _EspeakVoice("m3", {"en": 112.0, "ko": 95.0})
_HIGH = _EspeakVoice("f2", {"en": 209.0, "ko": 180.0})
_BORDER = 160.0  # Hz: between the usual pitches of men and women
_OCTAVE = 88  # steps of the pitch setting per octave, measured


def find_synthesizer() -> str | None:
    """The synthesizer in use: "espeakng-loader" (a wheel), the path of a program, or None."""
    if _library() is not None:
        return "espeakng-loader"
    return _binary()


def speak(text: str, pitch_hz: float, language: str | None = None) -> SynthesizedSpeech:
    """Reads a line of at most `MAX_CHARACTERS`; median pitch `pitch_hz`, clamped to 60-400.

    `language`: "en" or "ko"; None decides by the script of the text. Deterministic. Only letters,
    digits and plain punctuation are read; anything that could be markup is removed first. Raises
    BadOrder "line-empty" or "line-too-long", MissingPiece "speech-missing", LimitExceeded
    "speech-time".
    """
    plain = to_readable(text)
    spoken = language or detect_language(plain)
    target_hz = min(max(pitch_hz, 60.0), 400.0)
    voice = _LOW if target_hz < _BORDER else _HIGH
    name = f"{'en-us' if spoken == 'en' else spoken}+{voice.variant}"
    setting = _setting(_MIDDLE, target_hz / voice.middle_hz[spoken])
    samples, rate = _read_aloud(plain, name, _WORDS_A_MINUTE[spoken], setting)
    measured_hz = measure_pitch(samples, rate)
    again = setting if measured_hz is None else _setting(setting, target_hz / measured_hz)
    if (
        measured_hz is not None
        and again != setting
        and not 1 / _NEAR < target_hz / measured_hz < _NEAR
    ):
        samples, rate = _read_aloud(plain, name, _WORDS_A_MINUTE[spoken], again)
        measured_hz = measure_pitch(samples, rate)
    # Correct the rest by resampling, which sounds like a slightly shorter or longer throat.
    ratio = 1.0 if measured_hz is None else target_hz / measured_hz
    rest = min(max(ratio, 1 / _MAX_SHIFT), _MAX_SHIFT)
    shifted = resample(samples, round(rate * rest), RATE)
    return SynthesizedSpeech(
        finish_voice(shifted, RATE), None if measured_hz is None else measured_hz * rest, spoken
    )


def can_transcribe() -> bool:
    """Whether `transcribe` works: it needs the library, the program alone is not enough."""
    return _library() is not None


def transcribe(text: str) -> str:
    """English text as American IPA with its punctuation. Raises what `speak` raises.

    Parts of one sound are tied by "^".
    """
    pieces = _PUNCTUATION.split(to_readable(text))
    phrases, signs = pieces[::2], [*pieces[1::2], ""]
    printed = _run(_library_command({"voice": "en-us", "phrases": phrases})).decode().split("\n")
    parts = (f"{ipa}{sign[:1]}" for ipa, sign in zip(printed, signs, strict=False))
    return " ".join(part for part in parts if part).replace(" ,", ",")


def to_readable(text: str) -> str:
    """The text with everything but letters, digits and plain punctuation replaced by spaces.

    Raises BadOrder "line-too-long" or "line-empty".
    """
    if len(text) > MAX_CHARACTERS:
        raise BadOrder("line-too-long", {"length": len(text), "most": MAX_CHARACTERS})
    kept = (
        sign if unicodedata.category(sign)[0] in "LMN" or sign in "'’.,!?;:%&+…" else " "
        for sign in unicodedata.normalize("NFC", text)
    )
    plain = " ".join("".join(kept).split())
    if not any(sign.isalnum() for sign in plain):
        raise BadOrder("line-empty")
    return plain


def detect_language(text: str) -> str:
    """ "ko" where at least a third of the letters are Hangul, else "en"."""
    letters = [sign for sign in text if sign.isalpha()]
    hangul = sum("HANGUL" in unicodedata.name(sign, "") for sign in letters)
    return "ko" if letters and hangul * 3 >= len(letters) else "en"


def _setting(setting: int, ratio: float) -> int:
    """The pitch setting, 0-99, that sounds `ratio` times as high as another."""
    return round(min(99.0, max(0.0, setting + _OCTAVE * math.log2(ratio))))


def _read_aloud(text: str, voice: str, rate: int, pitch_setting: int) -> tuple[Floats, int]:
    program = _binary()
    if _library() is not None:
        request = {"text": text, "voice": voice, "rate": rate, "pitch": pitch_setting}
        return _samples(_run(_library_command({**request, "range": _RANGE})))
    if program is None:
        raise MissingPiece("speech-missing", {"name": "espeak-ng"})
    command = [program, "-v", voice, "-s", str(rate), "-p", str(pitch_setting)]
    return _samples(_run(([*command, "-b", "1", "--stdin", "--stdout"], text.encode())))


def _library_command(request: dict[str, object]) -> tuple[list[str], bytes]:
    """The command that runs `espeak_program`, and what it is given."""
    library = _library()
    if library is None:
        raise MissingPiece("speech-missing", {"name": "espeakng-loader"})
    files = {"library": str(library), "data": str(library.parent / "espeak-ng-data")}
    return [sys.executable, "-I", str(_PROGRAM)], json.dumps({**request, **files}).encode()


def _run(command_and_input: tuple[list[str], bytes]) -> bytes:
    command, given = command_and_input
    try:
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=_TIME_LIMIT, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise LimitExceeded("speech-time", {"seconds": _TIME_LIMIT}) from error
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingPiece("speech-missing", {"name": command[0]}) from error
    return done.stdout


def _samples(printed: bytes) -> tuple[Floats, int]:
    """Samples and rate from stdout: `espeak_program`'s line and samples, or a WAV file."""
    if printed.startswith(b"RIFF"):
        rate, at = int.from_bytes(printed[24:28], "little"), printed.index(b"data") + 8
    else:
        at = printed.index(b"\n") + 1
        rate = int(printed[:at])
    body = printed[at : at + (len(printed) - at) // 2 * 2]
    return np.frombuffer(body, "<i2").astype(np.float32) / np.float32(32768), rate


def _library() -> Path | None:
    """The library in the wheel espeakng-loader, located without importing the wheel."""
    spec = importlib.util.find_spec("espeakng_loader")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in sorted(Path(folder).glob("*espeak-ng.*")):
            if path.suffix in {".so", ".dylib", ".dll"}:
                return path
    return None


def _binary() -> str | None:
    return shutil.which("espeak-ng") or shutil.which("espeak")
