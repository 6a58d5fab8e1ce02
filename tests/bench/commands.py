"""Whole commands, each as a process of its own."""

import json
import statistics
import subprocess
import time
from pathlib import Path

WALKON = Path(__file__).parents[2] / ".venv" / "bin" / "walkon"
RUNS = 3


def timed(*arguments: str | Path) -> tuple[float, str]:
    """Seconds of a command and what it printed. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    done = subprocess.run([WALKON, *arguments], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, done.stdout


def sample_clip(build: Path) -> Path:
    """A sample person in a 10 s 1080p clip, made once."""
    clip = build / "bench-person.mp4"
    if not clip.exists():
        timed("sample", clip, "--size", "1920x1080", "--seconds", "10")
    return clip


def help_seconds(_build: Path) -> dict[str, float]:
    """`walkon --help`."""
    timed("--help")
    return {"help.seconds": statistics.median(timed("--help")[0] for _ in range(5))}


def inspection(build: Path) -> dict[str, float]:
    """`walkon inspect` on ten seconds of 1080p, start of the process included."""
    clip = sample_clip(build)
    ratios = []
    for _ in range(RUNS):
        seconds, printed = timed("inspect", clip, "--json")
        ratios.append(seconds / json.loads(printed)["seconds"])
    return {"inspect.elapsed_over_length": statistics.median(ratios)}


def verify(build: Path) -> dict[str, float]:
    """`walkon verify` on a 6 s clip, start of the process included."""
    clip = build / "bench-clip.mp4"
    timed(
        *("try", "--person", f"A={sample_clip(build)}", "--prompt", "surfing a giant wave"),
        *("--out", clip),
    )
    return {"verify.seconds": statistics.median(timed("verify", clip)[0] for _ in range(RUNS))}
