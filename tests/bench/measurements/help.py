"""Seconds that `walkon --help` takes, start of the process included."""

import statistics
from pathlib import Path

from tests.bench.workloads.commands import time_command

MOST = {"help.seconds": 0.3}
RUNS = 5


def measure(_build: Path) -> dict[str, float]:
    """The median, after one run that fills the disk's cache."""
    time_command("--help")
    return {"help.seconds": statistics.median(time_command("--help")[0] for _ in range(RUNS))}
