"""What is known of one measurement, kept in the build folder as soon as it ends.

`bench/NAME.json` holds everything about the last run of a measurement, `bench/NAME.log` what it
printed. `bench.json` is a flat map from name to number, put together from those: the figures, and
for each measurement `NAME.slowdown_before` and `NAME.slowdown_after` (the calibration loop's time
over its time on the idle machine), or `NAME.failed`, 1, when it has no figures.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

BUSY_SLOWDOWN = 1.25
BUSY_STEAL = 0.05
"""From which the machine counts as busy."""


@dataclass
class Record:
    """One run of a measurement; ratios, shares and seconds.

    `reason`: why it failed, empty when it did not. `slowdown_*`: the calibration loop before and
    after, over its time on the idle machine. `steal`: the share of processor time that the
    virtual machine's host took away during the measurement. `load`: processes that wanted to run,
    averaged over the minute before. `at`: when it began, UTC, ISO 8601.
    """

    name: str
    at: str
    seconds: float
    slowdown_before: float
    slowdown_after: float
    steal: float
    load: float
    reason: str = ""
    figures: dict[str, float] = field(default_factory=dict)
    most: dict[str, float] = field(default_factory=dict)
    least: dict[str, float] = field(default_factory=dict)

    @property
    def is_busy(self) -> bool:
        """Whether other programs, or neighbours on the same host, made times longer."""
        slowdown = max(self.slowdown_before, self.slowdown_after)
        return slowdown >= BUSY_SLOWDOWN or self.steal >= BUSY_STEAL

    def is_beyond(self, figure: str) -> bool:
        """Whether a figure misses its limit."""
        least = self.least.get(figure, float("-inf"))
        most = self.most.get(figure, float("inf"))
        return not least <= self.figures[figure] <= most  # a NaN misses it as well

    def limit(self, figure: str) -> str:
        """A figure's limit in words; empty when it has none."""
        if figure in self.most:
            return f"at most {self.most[figure]:g}"
        return f"at least {self.least[figure]:g}" if figure in self.least else ""

    def numbers(self) -> dict[str, float]:
        """What `bench.json` says of this measurement."""
        slowdowns = {
            f"{self.name}.slowdown_before": self.slowdown_before,
            f"{self.name}.slowdown_after": self.slowdown_after,
        }
        return slowdowns | ({f"{self.name}.failed": 1} if self.reason else self.figures)


def log_path(build: Path, name: str) -> Path:
    """Where a measurement's output is kept."""
    return build / "bench" / f"{name}.log"


def save(build: Path, records: Iterable[Record], names: Iterable[str]) -> None:
    """Keeps these records, and makes `bench.json` anew from all that are kept under `names`."""
    for record in records:
        _write(build / "bench" / f"{record.name}.json", asdict(record))
    figures: dict[str, float] = {}
    for name in names:
        # None is kept yet, or one with other fields than today's.
        with suppress(FileNotFoundError, TypeError, ValueError):
            kept = (build / "bench" / f"{name}.json").read_text("utf-8")
            figures |= Record(**json.loads(kept)).numbers()
    _write(build / "bench.json", figures)


def _write(path: Path, content: dict[str, Any]) -> None:
    """Replaces the file as a whole: whoever reads it, and whatever ends this process, finds the
    old content or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    unfinished.replace(path)
