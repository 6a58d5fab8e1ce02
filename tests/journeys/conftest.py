"""Runs `walkon` the way a person does: as a program, in a terminal of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from render.models.store import ModelStore
from render.sample_people import selfie
from render.sound import speech

Walkon = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def walkon() -> Walkon:
    """Runs a command; `language` is what the person reads."""

    def run(*arguments: str | Path, language: str = "en") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "WALKON_LANGUAGE": language},
        )

    return run


@pytest.fixture(scope="session")
def river_clip(
    models: ModelStore, spoken: speech.Spoken, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A selfie clip of the second sample person."""
    out = tmp_path_factory.mktemp("river") / "river.mp4"
    river = selfie.Sample(spoken.samples, speech.RATE, ("left", "up"), "river", (480, 854), 6.0)
    selfie.write(river, models.folder, out)
    return out
