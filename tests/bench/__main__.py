"""Runs every measurement and writes build/bench.json: a flat map from name to number."""

import json
import sys
from pathlib import Path

from tests.bench import commands, rendering

BUILD = Path(__file__).parents[2] / "build"
LIMITS = {
    "studio.render_over_encode": 2.0,
    "studio.peak_mb": 1000,
    "inspect.elapsed_over_length": 1.0,
    "mark.share_of_render": 0.15,
    "verify.seconds": 2.0,
    "help.seconds": 0.3,
}
"""The most that each figure may be."""


def main() -> int:
    """Prints a table; exit code 1 when a figure is over its limit."""
    BUILD.mkdir(exist_ok=True)
    figures: dict[str, float] = {}
    for measure in (commands.help_seconds, commands.inspection, rendering.studio, commands.verify):
        figures |= measure(BUILD)
    (BUILD / "bench.json").write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    for name, value in figures.items():
        limit = f"at most {LIMITS[name]:g}" if name in LIMITS else ""
        over = "  OVER" if value > LIMITS.get(name, float("inf")) else ""
        print(f"{name:36} {value:10.3f}  {limit}{over}")
    return int(any(figures[name] > limit for name, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
