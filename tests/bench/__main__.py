"""`make bench` runs every measurement, `make bench NAME ...` those that are named.

Figures are written as soon as they are there, see `tests.bench.record`. Exit code: 0, 1 when a
measurement failed or a figure is beyond its limit, 2 when a name is unknown, 130 when interrupted.
"""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.record import Record
from tests.bench.runner import Runner, list_measurements
from tests.bench.table import write_table

BUILD = Path(__file__).parents[2] / "build"
TIMEOUT = 900.0
"""Seconds for one measurement. The longest takes a minute on an idle machine with two cores."""


def main(
    asked: Sequence[str],
    package: str = "tests.bench.measurements",
    build: Path = BUILD,
    timeout: float = TIMEOUT,
) -> int:
    """Prints a table, also of an interrupted run; see the module for exit codes."""
    names = list_measurements(package)
    if unknown := [name for name in asked if name not in names]:
        print(f"No measurement is called {', '.join(unknown)}.", file=sys.stderr)
        print(f"There are: {', '.join(names)}.", file=sys.stderr)
        return 2
    chosen = [name for name in names if name in asked] if asked else names
    records: list[Record] = []
    try:
        for record in Runner(package, build, timeout).run(chosen):
            records.append(record)
            done = f"{len(records)} of {len(chosen)}"
            result = f"failed: {record.reason}" if record.reason else f"{record.seconds:.1f} s"
            print(f"{done} {record.name}: {result}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print(write_table(records, build))
        missed = ", ".join(chosen[len(records) :])
        print(f"Interrupted; not measured in this run: {missed}.")
        return 130
    print(write_table(records, build))
    missed_limit = any(record.is_beyond(name) for record in records for name in record.figures)
    return int(missed_limit or any(record.reason for record in records))


def take_interruptions() -> None:
    """Ctrl-C and SIGTERM end a run in the same way, also in the background of a shell, which
    starts programs with SIGINT ignored."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)


if __name__ == "__main__":
    take_interruptions()
    sys.exit(main(sys.argv[1:]))
