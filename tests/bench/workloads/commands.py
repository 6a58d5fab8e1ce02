"""`walkon` as a command line, each run a process of its own."""

import subprocess
import sys
import time
from pathlib import Path

WALKON = Path(sys.executable).with_name("walkon")
RUNS = 3


def time_command(*arguments: str | Path) -> tuple[float, str]:
    """Runs `walkon` with these arguments; seconds it took and what it printed.

    Raises CalledProcessError when the command fails.
    """
    start = time.perf_counter()
    done = subprocess.run([WALKON, *arguments], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, done.stdout


def sample_clip(build: Path) -> Path:
    """A sample person in a 10 s 1080p clip, made once and kept in the build folder."""
    clip = build / "bench-person.mp4"
    if not clip.exists():
        unfinished = clip.with_name("bench-person-unfinished.mp4")
        time_command("sample", unfinished, "--size", "1920x1080", "--seconds", "10")
        unfinished.replace(clip)  # a run that is interrupted leaves no half clip behind
    return clip
