"""Runs `walkon` the way a person does: as a program, in a terminal of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
