"""Writes a clip in which a sample person answers a challenge: reads digits, turns the head."""

from pathlib import Path

from render.contract.renderer import Progress
from render.sample_people import selfie
from render.sound import speech

PITCH_HZ = {"sunny": 205.0, "river": 118.0, "wren": 180.0}
"""The pitch at which each of `portraits.PEOPLE` speaks."""


def write_sample(
    name: str,
    digits: str,
    turns: tuple[str, ...],
    models: Path,
    out: Path,
    progress: Progress | None = None,
) -> None:
    """Writes a clip that answers a challenge, 720x1280, at least 10 seconds long.

    `name`: a key of `PITCH_HZ`. `digits`: "0" to "9". `turns`: names from `pose.TURNS`. Raises
    MissingPiece: "speech-missing" without a synthesizer, "model-missing" without a model file.
    """
    spoken = speech.speak(", ".join(digits), PITCH_HZ[name], "en").samples
    selfie.write_selfie(
        selfie.SelfieScript(spoken, speech.RATE, turns, name), models, out, progress
    )
