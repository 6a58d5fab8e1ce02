"""`walkon verify` on a 6 s clip, start of the process included."""

import statistics
from pathlib import Path

from tests.bench.workloads.commands import RUNS, sample_clip, time_command

MOST = {"verify.seconds": 2.0}


def measure(build: Path) -> dict[str, float]:
    """Makes the clip, then verifies it a few times: the median of the seconds."""
    clip = build / "bench-clip.mp4"
    time_command(
        *("try", "--person", f"A={sample_clip(build)}", "--prompt", "surfing a giant wave"),
        *("--out", clip),
    )
    runs = [time_command("verify", clip)[0] for _ in range(RUNS)]
    return {"verify.seconds": statistics.median(runs)}
