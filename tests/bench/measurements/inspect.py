"""`walkon inspect` on ten seconds of 1080p, start of the process included."""

import json
import statistics
from pathlib import Path

from tests.bench.workloads.commands import RUNS, sample_clip, time_command

MOST = {"inspect.elapsed_over_length": 1.0}


def measure(build: Path) -> dict[str, float]:
    """Seconds of the inspection per second of the clip, the median."""
    clip = sample_clip(build)
    ratios = []
    for _ in range(RUNS):
        seconds, printed = time_command("inspect", clip, "--json")
        ratios.append(seconds / json.loads(printed)["seconds"])
    return {"inspect.elapsed_over_length": statistics.median(ratios)}
